// 编辑页面: the section menu on the left, the section to fill in on the right (申报指南 2.4).

import { Viewer } from '@/components/attachments/viewer';
import { NoticeBox } from '@/components/ui/notice-box';
import { mostRows } from '@/lib/domain/forms/form';
import { hintWords } from '@/lib/messages/forms';
import { OpinionChecklist } from './opinion-checklist';
import type { EditSectionDto, MarkOpinion, MenuLineDto, SectionActions } from './section-types';
import { SectionForm } from './section-form';
import { SectionMenu } from './section-menu';

type Props = {
  readonly account: string;
  readonly applicationId: string;
  readonly page: { readonly menu: readonly MenuLineDto[]; readonly section: EditSectionDto };
  readonly mine: boolean;
  readonly actions: SectionActions;
  readonly mark: MarkOpinion;
};

/** The last return opened other sections. */
function LockedSection({ title }: { readonly title: string }) {
  return (
    <NoticeBox tone="info" title={`这次退回没有开放“${title}”`}>
      <p>
        只需要修改退回时开放的栏目。这个栏目的内容保持上报时的样子，可以在“审核页面”查看。如确实需要修改，请联系退回的单位。
      </p>
    </NoticeBox>
  );
}

export function EditPage({ account, applicationId, page, mine, actions, mark }: Props) {
  const { asked, ...section } = page.section;
  const at = page.menu.findIndex(({ id }) => id === asked.id);
  const link = (line: MenuLineDto | undefined) =>
    line && `/applications/${applicationId}/edit/${line.id}`;
  const openable = section.files.filter(({ state }) => state === 'ready');
  const viewed = openable.map((file) => ({
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
          <OpinionChecklist
            applicationId={applicationId}
            place="本栏目"
            opinions={section.opinions}
            mark={mine ? mark : null}
          />
          {section.locked ? (
            <LockedSection title={section.definition.title} />
          ) : (
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
                link(page.menu[at + 1]) ??
                (mine ? `/applications/${applicationId}/check` : undefined)
              }
              actions={actions}
            />
          )}
        </div>
      </div>
    </Viewer>
  );
}
