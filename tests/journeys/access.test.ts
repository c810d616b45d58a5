import { randomUUID } from 'node:crypto';
import { defaultForm } from '@/lib/domain/forms/default-form';
import type { Actor } from '@/lib/domain/policy/actor';
import type { UnitContact } from '@/lib/domain/registration/unit';
import { startPublicity } from '@/lib/server/commands/publicity/start-publicity';
import { recordObjection } from '@/lib/server/commands/publicity/objections';
import { openApplication } from '@/lib/server/commands/review-application';
import { inviteAdministrator } from '@/lib/server/commands/invite-administrator';
import {
  submit,
  filledDraft,
  targetOf,
  versionOf,
  type Target,
} from '@/prisma/seed/world/applications';
import { actorOf, contextOf, makeAdministrator } from '@/prisma/seed/world/people';
import { onSection } from '@/lib/domain/review/opinion-target';
import { startBatch } from '@/lib/server/commands/batch';
import { db } from '@/lib/server/db';
import { sealedAt, unseal } from '@/lib/server/seal';
import { openSite, type Site } from '../support/site';
import { actOn, administrator, approvedUnit, newApplicant, useWorld } from '../support/world';
import { allActions, allRoutes, callAction } from './support/build';
import { cookieOf } from './support/principals';

jest.setTimeout(240_000);
const world = useWorld();

/** Everybody who might try, and what they are to the application of `owner`, now at its unit. */
const everybody = [
  'anonymous',
  'owner',
  'otherApplicant',
  'unitAdmin',
  'otherUnitAdmin',
  'supervisor', // of the unit, but the application has not reached them
  'otherSupervisor',
  'committee',
  'regionAdmin',
  'otherRegionAdmin',
  'platformAdmin',
  'auditor',
] as const;
type Who = (typeof everybody)[number];

let site: Site;
let applicationId = '';
let target: Target;
let fileId = '';
let roundId = '';
let submissionVersion = 0;
const publicityId = randomUUID();
const objectionId = randomUUID();
let documentNumber = '';
let invitationId = '';
let secondGrantId = '';
let batchId = '';
const cookies = {} as Record<Who, string>;
const actors = {} as Record<Exclude<Who, 'anonymous'>, Actor>;

beforeAll(async () => {
  const owner = await newApplicant();
  target = await targetOf('news', 1);
  applicationId = await filledDraft(owner, target, world.unitId);
  await submit(owner, applicationId);
  await db().round.updateMany({ data: { publicity: 'system' } });
  await openApplication(contextOf(world.unit), await actOn(applicationId));
  await startPublicity(contextOf(world.unit), { ...publicity(), publicityId });
  const objection = { publicityId, applicationId, objectionId, fromWhom: '' };
  await recordObjection(contextOf(world.unit), { ...objection, text: '测试的异议' });
  submissionVersion = await versionOf(applicationId);
  const file = await db().attachment.findFirstOrThrow({ where: { applicationId } });
  fileId = file.id;
  const application = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
  roundId = application.roundId;
  const { documentSealed } = await db().user.findUniqueOrThrow({ where: { id: owner.userId } });
  documentNumber = unseal(documentSealed ?? new Uint8Array(), sealedAt.document(owner.userId));
  const other = await approvedUnit('示例县广播电视台', world.bureauId, world.supervisor);
  const invitation = await inviteAdministrator(contextOf(world.unit), {
    unitId: world.unitId,
    role: 'unitAdmin',
    roleTo: '',
    name: '阿依古丽·示例',
    email: '',
  });
  invitationId = invitation.id;
  const second = await administrator('unitAdmin', { unitId: world.unitId });
  const grant = await db().roleGrant.findFirstOrThrow({ where: { userId: second.userId } });
  secondGrantId = grant.id;
  const batch = { batchId: randomUUID(), event: 'return', text: '', items: [] } as const;
  ({ id: batchId } = await startBatch(contextOf(world.unit), batch));
  const elsewhere = await administrator('supervisingAdmin', { unitId: other.unitId });
  const ofPlatform = async (role: 'platformAdmin' | 'auditor') =>
    actorOf(await makeAdministrator(`only-${role.toLowerCase()}`, role, { role }), role);
  Object.assign(actors, {
    owner,
    otherApplicant: await newApplicant(),
    unitAdmin: world.unit,
    otherUnitAdmin: other.unit,
    supervisor: world.supervisor,
    otherSupervisor: elsewhere,
    committee: world.committee,
    regionAdmin: world.region,
    otherRegionAdmin: await administrator('regionAdmin', { regionCode: '650100' }),
    platformAdmin: await ofPlatform('platformAdmin'),
    auditor: await ofPlatform('auditor'),
  });
  site = await openSite();
  cookies.anonymous = '';
  for (const [who, actor] of Object.entries(actors)) cookies[who as Who] = await cookieOf(actor);
});

afterAll(async () => {
  await site?.stop();
});

const signedIn = everybody.filter((who) => who !== 'anonymous');
const readers: readonly Who[] = ['owner', 'unitAdmin', 'regionAdmin'];
const ofUnit: readonly Who[] = ['unitAdmin', 'supervisor', 'regionAdmin'];

const publishing: readonly Who[] = ['unitAdmin', 'otherUnitAdmin', 'supervisor', 'otherSupervisor'];

/** Who is answered with the page; everybody else gets 404 (or the login, without a session). */
const pages: Record<string, readonly Who[]> = {
  '/': everybody,
  '/login': everybody,
  '/register/person': everybody,
  '/register/unit': everybody,
  '/set-password': everybody,
  '/invitation': everybody,
  '/notices/[id]': everybody,
  '/home': signedIn,
  '/inbox': signedIn,
  '/applications': signedIn,
  '/applications/new': ['owner', 'otherApplicant'],
  '/applications/[id]/edit': readers,
  '/applications/[id]/edit/[section]': readers,
  '/applications/[id]/check': ['owner'],
  '/applications/[id]/bring': ['owner'],
  '/applications/[id]/retarget': ['owner'],
  '/applications/[id]/review': readers,
  '/applications/[id]/steps': readers,
  '/applications/[id]/print': readers,
  '/applications/[id]/submitted': ['owner'],
  '/publicity': ['owner', 'otherApplicant', ...publishing],
  '/publicity/new': ['unitAdmin'],
  // it has not begun: colleagues see it from its first day on
  '/publicity/[id]': ['owner', 'unitAdmin'],
  '/units': [
    'unitAdmin',
    'otherUnitAdmin',
    'supervisor',
    'otherSupervisor',
    'regionAdmin',
    'otherRegionAdmin',
  ],
  '/units/[id]': ofUnit,
  '/units/[id]/administrators': ofUnit,
  '/units/[id]/staff': ofUnit,
  '/units/[id]/history': ofUnit,
  '/forms': ['committee'],
  '/forms/[round]/[place]': ['committee'],
  '/phrases': ['unitAdmin', 'otherUnitAdmin', 'supervisor', 'otherSupervisor', 'committee'],
  '/batches/new': ['unitAdmin', 'otherUnitAdmin', 'supervisor', 'otherSupervisor', 'committee'],
  '/batches/[id]': ['unitAdmin'],
  '/returns': ['regionAdmin', 'otherRegionAdmin'],
  '/accounts': ['platformAdmin'],
  '/audit': ['auditor'],
  '/api/files/[id]': readers,
  '/api/files/[id]/preview': readers,
  '/api/print/[id]': readers,
  '/api/health': everybody,
};
/** The gallery of sections: not there in production, whoever asks. */
const developmentOnly = ['/gallery', '/gallery/print'];
/** Machinery with tests of its own (tests/server/files) or of its library. */
const machinery = [
  '/_not-found',
  '/_global-error',
  '/api/auth/[...nextauth]',
  '/api/uploadthing',
  '/api/ut/[...path]',
];

test('every route of the build says who may open it', () => {
  const said = [...Object.keys(pages), ...developmentOnly, ...machinery];
  expect(said.toSorted()).toEqual(allRoutes().toSorted());
});

async function urlOf(route: string): Promise<string> {
  if (route.startsWith('/notices')) {
    const { id } = await db().notice.findFirstOrThrow({ select: { id: true } });
    return `/notices/${id}`;
  }
  if (route === '/publicity/new') return `${route}?application=${applicationId}`;
  const id = route.startsWith('/units')
    ? world.unitId
    : route.startsWith('/publicity')
      ? publicityId
      : route.startsWith('/api/files')
        ? fileId
        : route.startsWith('/batches')
          ? batchId
          : applicationId;
  return route
    .replace('[id]', id)
    .replace('[section]', 'education')
    .replace('[round]', roundId)
    .replace('[place]', 'news');
}

/** Where a page leads: the page itself, the login, or nowhere. */
async function outcomeOf(route: string, who: Who): Promise<string> {
  const headers = cookies[who] === '' ? {} : { cookie: cookies[who] };
  const answer = await fetch(site.origin + (await urlOf(route)), { headers, redirect: 'manual' });
  const target = answer.headers.get('location') ?? '';
  if (target.includes('/login') || answer.status === 401) return 'login';
  return answer.status < 400 ? 'shown' : String(answer.status);
}

describe.each(Object.entries(pages))('%s', (route, allowed) => {
  test.each(everybody)('%s', async (who) => {
    const denied = who === 'anonymous' ? 'login' : '404';
    expect(await outcomeOf(route, who)).toBe(allowed.includes(who) ? 'shown' : denied);
  });
});

describe.each(developmentOnly)('%s, in production', (route) => {
  test.each(everybody)('%s', async (who) => {
    expect(await outcomeOf(route, who)).toBe('404');
  });
});

const key = () => randomUUID();
const act = () => ({ applicationId, version: submissionVersion, opKey: key() });
const reasoned = () => ({ ...act(), reason: '测试不应当办理的原因' });
const formAt = () => ({ roundId, place: 'news', version: 999 });
const opinion = () => ({ applicationId, opinionId: key() });
const publicity = () => ({
  kind: 'system' as const,
  applicationIds: [applicationId],
  // a Monday and a Friday
  from: '2035-10-01',
  to: '2035-10-05',
  place: '公示栏',
  contactName: '人事科',
  telephone: '0991-1234567',
  email: '',
});
const reviewers = (): readonly Who[] => ['unitAdmin'];

type Attempt = { readonly input: () => unknown; readonly mayTry: readonly Who[] };

/** An attempt on the owner's application, and who is not told "not found" (whatever else they hear). */
const attempts: Record<string, Attempt> = {
  saveSection: {
    // a version that nobody has: those who may save hear "stale"
    input: () => ({ applicationId, sectionId: 'education', version: 999, rows: [] }),
    mayTry: ['owner', 'unitAdmin'],
  },
  readSection: {
    input: () => ({ applicationId, sectionId: 'education' }),
    mayTry: ['owner', 'unitAdmin'],
  },
  removeAttachment: {
    input: () => ({ attachmentId: fileId }),
    mayTry: ['owner', 'unitAdmin'],
  },
  bringRows: {
    input: () => ({
      applicationId,
      fromId: key(),
      rows: [{ sectionId: 'education', rowId: key() }],
    }),
    // locked after 上报
    mayTry: ['owner'],
  },
  retargetApplication: { input: () => ({ ...act(), ...target }), mayTry: ['owner'] },
  submitApplication: {
    input: () => ({ ...act(), pledgeVersion: '2026', pledged: true }),
    mayTry: ['owner'],
  },
  // by the owner's document number, which is nobody's to those who may not read the application
  findInList: {
    input: () => ({ text: documentNumber }),
    mayTry: ['unitAdmin', 'regionAdmin'],
  },
  grantReturn: { input: reasoned, mayTry: ['regionAdmin'] },
  forwardApplication: { input: act, mayTry: reviewers() },
  returnApplication: { input: () => ({ ...act(), unlocked: [] }), mayTry: reviewers() },
  recallApplication: { input: act, mayTry: reviewers() },
  acceptApplication: { input: act, mayTry: reviewers() },
  returnOneLevel: { input: reasoned, mayTry: reviewers() },
  rejectApplication: { input: () => ({ ...reasoned(), code: '填写不规范' }), mayTry: reviewers() },
  removeOpinion: { input: opinion, mayTry: [] },
  settleOpinion: { input: opinion, mayTry: reviewers() },
  // locked after 上报
  markOpinion: { input: () => ({ ...opinion(), done: true }), mayTry: ['owner'] },
  dropPhrase: { input: () => ({ id: key() }), mayTry: [] },
  confirmEdits: {
    input: () => ({ applicationId, upTo: new Date().toISOString() }),
    mayTry: ['owner'],
  },
  runBatch: { input: () => ({ batchId }), mayTry: ['unitAdmin'] },
  askToConfirm: { input: () => ({ applicationId }), mayTry: reviewers() },
  takeLease: { input: () => ({ applicationId }), mayTry: reviewers() },
  // published already
  startPublicity: { input: () => ({ ...publicity(), publicityId: key() }), mayTry: reviewers() },
  // not over
  concludePublicity: {
    input: () => ({ publicityId, result: '测试不应当录入' }),
    mayTry: reviewers(),
  },
  recordFinding: {
    input: () => ({ objectionId, upheld: true, finding: '测试的核查' }),
    mayTry: reviewers(),
  },
  settleObjection: {
    input: () => ({ objectionId, settlement: '测试的处理' }),
    mayTry: reviewers(),
  },
  revealDocument: {
    input: () => ({ applicationId, reason: '测试查看的原因' }),
    mayTry: ['unitAdmin', 'regionAdmin'],
  },
  decideUnit: {
    input: () => ({ unitId: world.unitId, version: 999, event: 'approve', reason: '' }),
    mayTry: ['supervisor', 'regionAdmin'],
  },
  resubmitUnit: {
    input: () => ({ unitId: world.unitId, version: 999, unit: unitForm() }),
    mayTry: ['unitAdmin'],
  },
  amendUnit: {
    input: () => ({ ...onUnit(), contact: contactOf(unitForm()) }),
    mayTry: ['unitAdmin'],
  },
  requestUnitChange: {
    input: () => ({
      ...onUnit(),
      change: { name: '测试单位', uscc: unitForm().uscc, parentId: world.bureauId },
      reason: '测试不应当办理的原因',
    }),
    mayTry: ['unitAdmin'],
  },
  withdrawUnitChange: { input: () => onUnit(), mayTry: ['unitAdmin'] },
  moveUnit: {
    input: () => ({ ...onUnit(), parentId: world.bureauId, reason: '测试不应当办理的原因' }),
    mayTry: ['supervisor', 'regionAdmin'],
  },
  inviteAdministrator: {
    input: () => ({ ...invited(), name: '阿依古丽·示例', email: '' }),
    mayTry: ofUnit,
  },
  inviteStaff: {
    // the supervising unit has not seen the application
    input: () => ({ ...invited(), applicationId }),
    mayTry: ['unitAdmin', 'regionAdmin'],
  },
  withdrawInvitation: { input: () => ({ invitationId }), mayTry: ofUnit },
  endAdministrator: { input: () => ({ grantId: secondGrantId }), mayTry: ofUnit },
  saveFormDraft: {
    // a version that nobody has
    input: () => ({ ...formAt(), form: defaultForm }),
    mayTry: ['committee'],
  },
  publishForm: { input: formAt, mayTry: ['committee'] },
  discardFormDraft: { input: formAt, mayTry: ['committee'] },
  switchRole: { input: () => ({ grantId: key() }), mayTry: [] },
};
const onUnit = () => ({ unitId: world.unitId, version: 999 });
const invited = () => ({ unitId: world.unitId, role: 'unitAdmin', roleTo: '' });
const contactOf = ({ address, leaderName, leaderMobile, telephone, email }: UnitContact) => ({
  address,
  leaderName,
  leaderMobile,
  telephone,
  email,
});
const unitForm = () => ({
  name: '测试单位',
  uscc: '126501024576008826',
  nature: 'county',
  regionCode: '650000',
  parentId: world.bureauId,
  address: '',
  leaderName: '测试',
  leaderMobile: '19900000001',
  telephone: '0991-1234567',
  email: '',
});

/** Acts that the right people do for real; here only the others try, then these are left. */
const withTheirOwnTests = {
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
    applicationId,
    version: 0,
    text: '',
    leaderName: '',
    leaderMobile: '',
    telephone: '',
    email: '',
  }),
  stopPublicity: () => ({ publicityId, reason: '测试不应当中止' }),
  recordObjection: () => ({
    publicityId,
    applicationId,
    objectionId: key(),
    fromWhom: '',
    text: '测试不应当登记',
  }),
} satisfies Record<string, () => unknown>;
const mayAct: Record<keyof typeof withTheirOwnTests, readonly Who[]> = {
  openApplication: ['unitAdmin'],
  withdrawApplication: ['owner'],
  saveOpinion: ['unitAdmin'],
  saveRecommendation: ['unitAdmin'],
  stopPublicity: ['unitAdmin'],
  recordObjection: ['unitAdmin'],
};
/** They name no record of somebody else. */
const ofNobody = [
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
];

test('every server action of the build is tried here', () => {
  const tried = [...Object.keys(attempts), ...Object.keys(withTheirOwnTests), ...ofNobody];
  expect(tried.toSorted()).toEqual(
    allActions()
      .map(({ name }) => name)
      .toSorted(),
  );
});

const state = () =>
  db().application.findUniqueOrThrow({
    where: { id: applicationId },
    include: {
      sections: true,
      events: true,
      opinions: true,
      recommendations: true,
      attachments: true,
      publicities: { include: { publicity: true } },
      objections: true,
    },
  });

async function codeOf(name: string, input: unknown, who: Who): Promise<unknown> {
  const action = allActions().find((each) => each.name === name);
  if (action === undefined) throw new Error(`no action ${name}`);
  // Posted to a page that has nothing to do with it: the page protects nothing.
  const answer = await callAction(site.origin, '/home', action, input, cookies[who]);
  return (answer as { code?: string }).code ?? 'done';
}

const denials = [
  ...Object.entries(attempts).map(([name, { input, mayTry }]) => [name, input, mayTry] as const),
  ...Object.entries(withTheirOwnTests).map(
    ([name, input]) => [name, input, mayAct[name as keyof typeof mayAct]] as const,
  ),
];

describe.each(denials)('%s', (name, input, allowed) => {
  test.each(everybody.filter((who) => !allowed.includes(who)))(
    '%s hears nothing of it',
    async (who) => {
      const before = await state();
      const expected = who === 'anonymous' ? 'signedOut' : 'notFound';
      expect(await codeOf(name, input(), who)).toBe(expected);
      expect(await state()).toEqual(before);
    },
  );
});

test.each(Object.entries(attempts))(
  '%s is not hidden from those whom it concerns',
  async (name, { input, mayTry }) => {
    for (const who of mayTry) expect(await codeOf(name, input(), who)).not.toBe('notFound');
  },
);

test.each(ofNobody)('%s refuses what is not of its shape, for everybody', async (name) => {
  for (const who of everybody) {
    const code = await codeOf(name, { surprise: true }, who);
    expect(['invalid', 'signedOut', 'tooMany']).toContain(code);
  }
});

test('what is ended or changed opens nothing', async () => {
  const ended = await cookieOf(actors.owner);
  await db().session.deleteMany({ where: { userId: actors.owner.userId } });
  for (const cookie of [ended, `${ended}x`, ended.replace('=', '=x')]) {
    const answer = await fetch(`${site.origin}/home`, { headers: { cookie }, redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('/login');
  }
});
