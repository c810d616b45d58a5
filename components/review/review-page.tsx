// 审核页面: header block, 快速直达, every section with its opinions, 推荐意见 and the acts (申报指南 三).

import { Viewer } from '@/components/attachments/viewer';
import { PublicityNote } from '@/components/publicity/publicity-note';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { wholeApplication } from '@/lib/domain/review/opinion-target';
import { refusalSentence } from '@/lib/messages/refusals';
import { ChangesBox } from './changes-box';
import { ConfirmNotice } from './confirm-notice';
import { HeaderBlock } from './header-block';
import { LeaseNotice } from './lease-notice';
import { ListPosition, type ListPositionDto } from './list/list-position';
import { OpinionBox } from './opinions/opinion-box';
import { PastRecommendations } from './past-recommendations';
import { QuickLinks } from './quick-links';
import { RecommendationForm } from './recommendation-form';
import { ReviewActs } from './review-acts';
import { ReviewSections } from './review-sections';
import type { ReviewActions, ReviewPageDto, ReviewView } from './review-types';
import { Shortcuts } from './shortcuts';
import { StartNotice } from './start-notice';
import { SummaryBar } from './summary-bar';

type Props = {
  readonly page: ReviewPageDto;
  readonly view: ReviewView;
  /** Where it stands in the list that it was opened from, if from one. */
  readonly position: ListPositionDto | null;
  readonly applicant: string;
  readonly own: boolean;
  readonly actions: ReviewActions;
};

export function ReviewPage({ page, view, position, applicant, own, actions }: Props) {
  const { record, content, opinions, reviewing, opened, recommendations } = page;
  const open = opinions.filter(({ kind, state }) => kind === 'correction' && state !== 'settled');
  const writing = reviewing && opened;
  const phrases = page.phrases.map(({ text }) => text);
  const { saveOpinion, removeOpinion, settleOpinion, keepPhrase } = actions;
  const opinionActions = { saveOpinion, removeOpinion, settleOpinion, keepPhrase };
  const from = position === null ? '' : `?${position.from}`;
  const shown = view.onlyChanges ? content.sections.filter(isToLookAt(page)) : content.sections;
  return (
    <Viewer files={inPageOrder(content)}>
      <div className="gap-6 xl:grid xl:grid-cols-[11rem_minmax(0,1fr)] print:block">
        <QuickLinks sections={shown} opinions={open} />
        <div className="mt-4 space-y-6 xl:mt-0">
          {position && <ListPosition position={position} />}
          {reviewing && <LeaseNotice applicationId={record.id} take={actions.takeLease} />}
          <SummaryBar
            {...{ page, view }}
            open={open.length}
            hrefOf={(other) => hrefOf(record.id, position, other)}
          />
          {reviewing && !opened && (
            <StartNotice record={record} applicant={applicant} open={actions.open} from={from} />
          )}
          {own && !reviewing && (
            <p className="text-zinc-600">
              {page.heldByOwn
                ? refusalSentence('ownApplication')
                : '这是您自己的申请书，这里显示的是已上报的内容。'}
            </p>
          )}
          <HeaderBlock
            {...{ content, applicant }}
            number={record.number}
            applicationId={record.id}
            reveal={page.mayReveal ? actions.reveal : null}
          />
          <ChangesBox
            title="您在编辑页面修改的内容，上报时形成新的申报材料，并注明由本单位修改"
            changes={page.pending}
          />
          <ConfirmNotice
            applicationId={record.id}
            count={reviewing ? page.toConfirm : 0}
            ask={actions.askToConfirm}
          />
          <ReviewSections
            {...{ page, phrases, writing }}
            sections={shown}
            actions={opinionActions}
          />
          <OpinionBox
            applicationId={record.id}
            sectionId={wholeApplication}
            title="整份申请书"
            opinions={opinions.filter(({ sectionId }) => sectionId === wholeApplication)}
            targets={{ rows: [], fields: [], files: [] }}
            phrases={phrases}
            writing={writing}
            actions={opinionActions}
          />
          <PastRecommendations recommendations={recommendations.earlier} />
          {writing && recommendations.own && (
            <RecommendationForm
              // another level is another text
              key={`${record.state}-${record.version}`}
              applicationId={record.id}
              state={record.state}
              saved={recommendations.own}
              save={actions.saveRecommendation}
            />
          )}
          {page.publicity && <PublicityNote note={page.publicity} />}
          {writing && (
            <ReviewActs
              page={{ record, correctionDays: page.correctionDays, actions: page.actions }}
              sections={content.sections.map(({ id, title }) => ({ id, title }))}
              drafts={opinions.filter(({ released }) => !released)}
              {...{ applicant, actions, from }}
            />
          )}
          {reviewing && <Shortcuts />}
        </div>
      </div>
    </Viewer>
  );
}

/** The files in the order in which the page shows them. */
const inPageOrder = ({ sections, files }: SubmissionContent) =>
  sections.flatMap((section) =>
    section.rows.flatMap(({ rowId }) =>
      files
        .filter((file) => file.rowId === rowId)
        .map((file) => ({ ...file, label: `${section.title}·${file.kindLabel}` })),
    ),
  );

/** Sections in which something changed since the last return, or on which an opinion is open. */
const isToLookAt = (page: ReviewPageDto) => (section: { readonly id: string }) =>
  page.steps.some(({ changes }) => changes.some(({ sectionId }) => sectionId === section.id)) ||
  page.opinions.some(({ sectionId, state }) => sectionId === section.id && state !== 'settled');

function hrefOf(id: string, position: ListPositionDto | null, view: ReviewView): string {
  const query = new URLSearchParams(position?.from);
  if (view.withEarlier) query.set('earlier', '1');
  if (view.onlyChanges) query.set('only', 'changes');
  return `/applications/${id}/review?${query.toString()}`;
}
