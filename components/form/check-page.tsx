// 预检: what is missing, with links to the fields; then the pledge and 上报 (申报指南 2.7).

import { NoticeBox } from '@/components/ui/notice-box';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { Problem } from '@/lib/domain/sections/section';
import { OpinionChecklist } from './opinion-checklist';
import { SectionMenu } from './section-menu';
import { fieldId } from './section-problems';
import { SubmitForm, type SubmitApplication } from './submit-form';
import type { MarkOpinion, MenuLineDto, OpinionDto } from './section-types';

type Page = {
  readonly menu: readonly MenuLineDto[];
  readonly problems: readonly Problem[];
  readonly opinions: readonly OpinionDto[];
  readonly refusal: string | null;
  readonly pledge: { readonly version: string; readonly text: string };
  readonly unit: string | null;
  readonly endsAt: Date;
  readonly version: number;
};
type Props = {
  readonly account: string;
  readonly applicationId: string;
  readonly page: Page;
  readonly submit: SubmitApplication;
  readonly mark: MarkOpinion;
};

export function CheckPage({ account, applicationId, page, submit, mark }: Props) {
  const errors = page.problems.filter(({ severity }) => severity === 'error');
  const warnings = page.problems.filter(({ severity }) => severity === 'warning');
  return (
    <div className="gap-8 lg:grid lg:grid-cols-[14rem_minmax(0,45rem)]">
      <SectionMenu
        account={account}
        applicationId={applicationId}
        menu={page.menu}
        here={null}
        mine={false}
      />
      <div className="mt-6 space-y-6 lg:mt-0">
        <h2>预检和上报</h2>
        <p>
          上报截止时间：{formatDateTime(page.endsAt)}（北京时间）。
          {page.unit && `将上报到基层单位：${page.unit}。`}
        </p>
        <OpinionChecklist
          applicationId={applicationId}
          place="审核人"
          opinions={page.opinions}
          mark={mark}
          linked
        />
        <Problems
          title={`还有 ${errors.length} 处需要填好，填好后才能上报`}
          menu={page.menu}
          {...{ applicationId, problems: errors }}
        />
        <Problems
          title={`有 ${warnings.length} 处请核对，核对无误可以上报，审核人也会看到`}
          menu={page.menu}
          {...{ applicationId, problems: warnings }}
        />
        {errors.length === 0 && page.refusal !== null && (
          <NoticeBox tone="warn" title="现在不能上报">
            <p>{page.refusal}</p>
          </NoticeBox>
        )}
        {page.refusal === null && (
          <SubmitForm
            applicationId={applicationId}
            version={page.version}
            pledge={page.pledge}
            submit={submit}
          />
        )}
      </div>
    </div>
  );
}

type ProblemsProps = {
  readonly title: string;
  readonly applicationId: string;
  readonly menu: readonly MenuLineDto[];
  readonly problems: readonly Problem[];
};

function Problems({ title, applicationId, menu, problems }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <NoticeBox tone="warn" title={title}>
      {menu.map((section) => {
        const found = problems.filter(({ sectionId }) => sectionId === section.id);
        if (found.length === 0) return null;
        return (
          <section key={section.id} className="mt-3">
            <h3 className="font-bold">{section.title}</h3>
            <ul className="list-disc pl-6">
              {found.map(({ rowId, field, message }) => (
                <li key={`${rowId}${field}${message}`}>
                  <a
                    href={`/applications/${applicationId}/edit/${section.id}#${fieldId(rowId, field)}`}
                    className="inline-block py-1 text-accent underline underline-offset-4"
                  >
                    {message}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </NoticeBox>
  );
}
