// 编辑页面: the section menu on the left, the section to fill in on the right (申报指南 2.4).

import { Viewer } from '@/components/attachments/viewer';
import { mostRows } from '@/lib/domain/forms/form';
import { hintWords } from '@/lib/messages/forms';
import type { EditSectionDto, MenuLineDto, SectionActions } from './section-types';
import { SectionForm } from './section-form';
import { SectionMenu } from './section-menu';
import { SectionOpinions } from './section-opinions';

type Props = {
  readonly account: string;
  readonly applicationId: string;
  readonly page: { readonly menu: readonly MenuLineDto[]; readonly section: EditSectionDto };
  readonly mine: boolean;
  readonly actions: SectionActions;
};

export function EditPage({ account, applicationId, page, mine, actions }: Props) {
  const { asked, ...section } = page.section;
  const at = page.menu.findIndex(({ id }) => id === asked.id);
  const link = (line: MenuLineDto | undefined) =>
    line && `/applications/${applicationId}/edit/${line.id}`;
  const viewed = section.files.map((file) => ({
    ...file,
    label: section.definition.attachments.find(({ kind }) => kind === file.kind)?.label ?? '附件',
  }));
  return (
    <Viewer files={viewed}>
      <div className="gap-8 lg:grid lg:grid-cols-[14rem_minmax(0,45rem)]">
        <SectionMenu
          account={account}
          applicationId={applicationId}
          menu={page.menu}
          here={asked.id}
          mine={mine}
        />
        <div className="mt-6 space-y-5 lg:mt-0">
          <SectionOpinions opinions={section.opinions} />
          <SectionForm
            // another section is another form: nothing of the last one may stay
            key={asked.id}
            account={account}
            applicationId={applicationId}
            hint={hintWords(asked)}
            most={mostRows({ asked, section: section.definition })}
            mandatory={asked.mandatoryAttachments}
            section={section}
            previous={link(page.menu[at - 1])}
            next={
              link(page.menu[at + 1]) ?? (mine ? `/applications/${applicationId}/check` : undefined)
            }
            actions={actions}
          />
        </div>
      </div>
    </Viewer>
  );
}
