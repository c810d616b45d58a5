// 审核页面: header block, 快速直达, every section with its opinions, 推荐意见 and the acts (申报指南 三).

import { Viewer, type ViewedFile } from '@/components/attachments/viewer';
import { NoticeBox } from '@/components/ui/notice-box';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { ChangesBox } from './changes-box';
import { ListPosition, type ListPositionDto } from './list/list-position';
import { HeaderBlock } from './header-block';
import { OpenButton } from './open-button';
import { OpinionBox } from './opinion-box';
import { PastRecommendations } from './past-recommendations';
import { QuickLinks } from './quick-links';
import { RecommendationForm } from './recommendation-form';
import { ReviewActs } from './review-acts';
import { SectionView } from './section-view';
import type { ReviewActions, ReviewPageDto } from './review-types';

type Props = {
  readonly page: ReviewPageDto;
  /** Where it stands in the list that it was opened from, if from one. */
  readonly position: ListPositionDto | null;
  readonly applicant: string;
  readonly own: boolean;
  readonly actions: ReviewActions;
};

export function ReviewPage({ page, position, applicant, own, actions }: Props) {
  const { record, content, opinions, reviewing, opened } = page;
  const open = opinions.filter(({ kind, settled }) => kind === 'correction' && !settled);
  const writing = reviewing && opened;
  const from = position === null ? '' : `?${position.from}`;
  return (
    <Viewer files={viewedFiles(content)}>
      <div className="gap-6 xl:grid xl:grid-cols-[11rem_minmax(0,1fr)]">
        <QuickLinks sections={content.sections} opinions={open} />
        <div className="mt-4 space-y-6 xl:mt-0">
          {position && <ListPosition position={position} />}
          <p>
            此申请书有 {open.length} 条最新修改意见。第 {page.submissionNumber} 次上报，
            {formatDateTime(page.submittedAt)}（北京时间）。
          </p>
          {reviewing && !opened && (
            <NoticeBox tone="info" title="还没有开始办理">
              <p>点击“办理”后可以填写意见；申报人和上报的一级从这时起不能再自行退回或撤回。</p>
              <OpenButton
                applicationId={record.id}
                version={record.version}
                name={applicant}
                open={actions.open}
                href={`/applications/${record.id}/review${from}`}
              />
            </NoticeBox>
          )}
          {own && !reviewing && (
            <p className="text-zinc-600">这是您自己的申请书，这里显示的是已上报的内容。</p>
          )}
          <HeaderBlock content={content} number={record.number} applicant={applicant} />
          <ChangesBox title="自上次上报以来的变化" changes={page.sinceLast} />
          <ChangesBox
            title="您在编辑页面修改的内容，上报时形成新的申报材料，并注明由本单位修改"
            changes={page.pending}
          />
          {content.sections.map((section) => (
            <section
              key={section.id}
              id={`section-${section.id}`}
              aria-labelledby={`title-${section.id}`}
              className="scroll-mt-4 space-y-3"
            >
              <h2 id={`title-${section.id}`}>{section.title}</h2>
              <SectionView
                section={section}
                files={content.files.filter(({ sectionId }) => sectionId === section.id)}
              />
              <OpinionBox
                applicationId={record.id}
                sectionId={section.id}
                sectionTitle={section.title}
                opinions={opinions.filter(({ sectionId }) => sectionId === section.id)}
                writing={writing}
                actions={actions}
              />
            </section>
          ))}
          <PastRecommendations recommendations={page.earlier} />
          {writing && page.recommendation && (
            <RecommendationForm
              // another level is another text
              key={`${record.state}-${record.version}`}
              applicationId={record.id}
              state={record.state}
              saved={page.recommendation}
              save={actions.saveRecommendation}
            />
          )}
          {writing && (
            <ReviewActs
              record={record}
              offered={page.actions}
              applicant={applicant}
              actions={actions}
              from={from}
            />
          )}
        </div>
      </div>
    </Viewer>
  );
}

/** The files in the order in which the page shows them. */
const viewedFiles = ({ sections, files }: ReviewPageDto['content']): ViewedFile[] =>
  sections.flatMap((section) =>
    section.rows.flatMap(({ rowId }) =>
      files
        .filter((file) => file.rowId === rowId)
        .map((file) => ({ ...file, label: `${section.title}·${file.kindLabel}` })),
    ),
  );
