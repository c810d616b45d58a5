// What is tried on the owner's application: every server action with an input that names it.

import { randomUUID } from 'node:crypto';
import { defaultForm } from '@/lib/domain/forms/default-form';
import { onSection } from '@/lib/domain/review/opinion-target';
import { publicityOf, type AccessWorld, type Attempt, type Who } from './access-world';
import { onAccounts, onAccountsForReal } from './attempts-on-accounts';
import { onPrints } from './attempts-on-prints';
import { onRegisters } from './attempts-on-registers';
import { onUnits } from './attempts-on-units';

/** Each their own figures. */
const counting: readonly Who[] = [
  'unitAdmin',
  'otherUnitAdmin',
  'supervisor',
  'otherSupervisor',
  'committee',
  'regionAdmin',
  'otherRegionAdmin',
  'platformAdmin',
];

export function attemptsOn(at: AccessWorld) {
  const key = () => randomUUID();
  const act = () => ({
    applicationId: at.applicationId,
    version: at.submissionVersion,
    opKey: key(),
  });
  const reasoned = () => ({ ...act(), reason: '测试不应当办理的原因' });
  const formAt = () => ({ roundId: at.roundId, place: 'news', version: 999 });
  const opinion = () => ({ applicationId: at.applicationId, opinionId: key() });
  const publicity = () => publicityOf(at.applicationId);
  const reviewers = (): readonly Who[] => ['unitAdmin'];
  /** An attempt on the owner's application, and who is not told "not found" (whatever else they hear). */
  const attempts: Record<string, Attempt> = {
    saveSection: {
      // a version that nobody has: those who may save hear "stale"
      input: () => ({
        applicationId: at.applicationId,
        sectionId: 'education',
        version: 999,
        rows: [],
      }),
      mayTry: ['owner', 'unitAdmin'],
    },
    readSection: {
      input: () => ({ applicationId: at.applicationId, sectionId: 'education' }),
      mayTry: ['owner', 'unitAdmin'],
    },
    removeAttachment: {
      input: () => ({ attachmentId: at.fileId }),
      mayTry: ['owner', 'unitAdmin'],
    },
    bringRows: {
      input: () => ({
        applicationId: at.applicationId,
        fromId: key(),
        rows: [{ sectionId: 'education', rowId: key() }],
      }),
      // locked after 上报
      mayTry: ['owner'],
    },
    retargetApplication: { input: () => ({ ...act(), ...at.target }), mayTry: ['owner'] },
    submitApplication: {
      input: () => ({ ...act(), pledgeVersion: '2026', pledged: true }),
      mayTry: ['owner'],
    },
    // by the owner's document number, which is nobody's to those who may not read the application
    findInList: {
      input: () => ({ text: at.documentNumber }),
      mayTry: ['unitAdmin', 'regionAdmin'],
    },
    findAccount: {
      input: () => ({ text: at.documentNumber }),
      mayTry: ['regionAdmin', 'platformAdmin'],
    },
    grantReturn: { input: reasoned, mayTry: ['regionAdmin'] },
    forwardApplication: { input: act, mayTry: reviewers() },
    returnApplication: { input: () => ({ ...act(), unlocked: [] }), mayTry: reviewers() },
    recallApplication: { input: act, mayTry: reviewers() },
    acceptApplication: { input: act, mayTry: reviewers() },
    returnOneLevel: { input: reasoned, mayTry: reviewers() },
    rejectApplication: {
      input: () => ({ ...reasoned(), code: '填写不规范' }),
      mayTry: reviewers(),
    },
    removeOpinion: { input: opinion, mayTry: [] },
    settleOpinion: { input: opinion, mayTry: reviewers() },
    // locked after 上报
    markOpinion: { input: () => ({ ...opinion(), done: true }), mayTry: ['owner'] },
    dropPhrase: { input: () => ({ id: key() }), mayTry: [] },
    confirmEdits: {
      input: () => ({ applicationId: at.applicationId, upTo: new Date().toISOString() }),
      mayTry: ['owner'],
    },
    runBatch: { input: () => ({ batchId: at.batchId }), mayTry: ['unitAdmin'] },
    askToConfirm: { input: () => ({ applicationId: at.applicationId }), mayTry: reviewers() },
    takeLease: { input: () => ({ applicationId: at.applicationId }), mayTry: reviewers() },
    // published already
    startPublicity: { input: () => ({ ...publicity(), publicityId: key() }), mayTry: reviewers() },
    // not over
    concludePublicity: {
      input: () => ({ publicityId: at.publicityId, result: '测试不应当录入' }),
      mayTry: reviewers(),
    },
    recordFinding: {
      input: () => ({ objectionId: at.objectionId, upheld: true, finding: '测试的核查' }),
      mayTry: reviewers(),
    },
    settleObjection: {
      input: () => ({ objectionId: at.objectionId, settlement: '测试的处理' }),
      mayTry: reviewers(),
    },
    revealDocument: {
      input: () => ({ applicationId: at.applicationId, reason: '测试查看的原因' }),
      mayTry: ['unitAdmin', 'regionAdmin'],
    },
    exportStatistics: {
      input: () => ({ year: '2026', series: '', reason: '测试导出的原因' }),
      mayTry: counting,
    },
    ...onUnits(at),
    ...onPrints(at),
    ...onRegisters(at),
    ...onAccounts(at),
    saveFormDraft: {
      // a version that nobody has
      input: () => ({ ...formAt(), form: defaultForm }),
      mayTry: ['committee'],
    },
    publishForm: { input: formAt, mayTry: ['committee'] },
    discardFormDraft: { input: formAt, mayTry: ['committee'] },
    switchRole: { input: () => ({ grantId: key() }), mayTry: [] },
  };
  /** Acts that the right people do for real; here only the others try, then these are left. */
  const withTheirOwnTests = {
    ...onAccountsForReal(at),
    // would move the application on for whoever may
    openApplication: act,
    withdrawApplication: act,
    saveOpinion: () => ({
      ...opinion(),
      version: 0,
      ...onSection('education'),
      kind: 'note',
      text: '测试',
    }),
    saveRecommendation: () => ({
      applicationId: at.applicationId,
      version: 0,
      text: '',
      leaderName: '',
      leaderMobile: '',
      telephone: '',
      email: '',
    }),
    stopPublicity: () => ({ publicityId: at.publicityId, reason: '测试不应当中止' }),
    recordObjection: () => ({
      publicityId: at.publicityId,
      applicationId: at.applicationId,
      objectionId: key(),
      fromWhom: '',
      text: '测试不应当登记',
    }),
  } satisfies Record<string, () => unknown>;
  const mayAct: Record<keyof typeof withTheirOwnTests, readonly Who[]> = {
    disableAccount: ['platformAdmin'],
    recordIntegrity: ['regionAdmin'],
    openApplication: ['unitAdmin'],
    withdrawApplication: ['owner'],
    saveOpinion: ['unitAdmin'],
    saveRecommendation: ['unitAdmin'],
    stopPublicity: ['unitAdmin'],
    recordObjection: ['unitAdmin'],
  };
  return { attempts, withTheirOwnTests, mayAct };
}

/** They name no record of somebody else. */
export const ofNobody = [
  'createApplication',
  'findUnits',
  'staySignedIn',
  'findReceivingUnits',
  'registerPerson',
  'registerUnit',
  'setPassword',
  'enterRegion',
  'readNotices',
  'setMail',
  'readInvitation',
  'acceptInvitation',
  'keepPhrase',
  'startBatch',
  // of a list that the actor reads anyway
  'startRoster',
];
