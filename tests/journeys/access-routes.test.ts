import { db } from '@/lib/server/db';
import { everybody, ofUnit, useAccessWorld, type Who } from './support/access-world';
import { allRoutes } from './support/build';

jest.setTimeout(240_000);
const at = useAccessWorld();

const signedIn = everybody.filter((who) => who !== 'anonymous');
const readers: readonly Who[] = ['owner', 'unitAdmin', 'regionAdmin'];

const publishing: readonly Who[] = ['unitAdmin', 'otherUnitAdmin', 'supervisor', 'otherSupervisor'];

/** Who keeps rounds, of whatever committee. */
const keepers: readonly Who[] = ['committee', 'regionAdmin', 'otherRegionAdmin', 'platformAdmin'];

/** Who is answered with the page; everybody else gets 404 (or the login, without a session). */
const pages: Record<string, readonly Who[]> = {
  '/': everybody,
  '/login': everybody,
  '/register/person': everybody,
  '/register/unit': everybody,
  '/set-password': everybody,
  '/invitation': everybody,
  '/notices/[id]': everybody,
  '/verify': everybody,
  '/committees': everybody,
  '/home': signedIn,
  '/inbox': signedIn,
  '/prints': signedIn,
  '/applications': signedIn,
  '/applications/new': ['owner', 'otherApplicant'],
  '/applications/[id]/edit': readers,
  '/applications/[id]/edit/[section]': readers,
  '/applications/[id]/check': ['owner'],
  '/applications/[id]/bring': ['owner'],
  '/applications/[id]/retarget': ['owner'],
  '/applications/[id]/review': readers,
  '/applications/[id]/steps': readers,
  '/applications/[id]/readers': ['owner'],
  '/applications/[id]/print': readers,
  '/applications/[id]/submitted': ['owner'],
  '/publicity': ['owner', 'otherApplicant', ...publishing],
  '/publicity/new': ['unitAdmin'],
  // it has not begun: colleagues see it from its first day on
  '/publicity/[id]': ['owner', 'unitAdmin'],
  '/publicity/[id]/print': ['unitAdmin'],
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
  '/statistics': [
    'unitAdmin',
    'otherUnitAdmin',
    'supervisor',
    'otherSupervisor',
    'committee',
    'regionAdmin',
    'otherRegionAdmin',
    'platformAdmin',
  ],
  '/returns': ['regionAdmin', 'otherRegionAdmin'],
  '/administrators': ['regionAdmin', 'otherRegionAdmin', 'platformAdmin'],
  // the committee that will have the application
  '/administrators/[kind]/[id]': ['regionAdmin', 'platformAdmin'],
  '/accounts': ['regionAdmin', 'otherRegionAdmin', 'platformAdmin'],
  // the owner's: they have sent something up in this region
  '/accounts/[id]': ['regionAdmin', 'platformAdmin'],
  '/registers': keepers,
  '/registers/[register]': keepers,
  '/registers/[register]/[key]': ['committee', 'regionAdmin', 'platformAdmin'],
  '/registers/[register]/import': keepers,
  '/api/registers/[register]': keepers,
  '/audit': ['auditor'],
  '/api/files/[id]': readers,
  '/api/files/[id]/preview': readers,
  '/api/print/[id]': readers,
  '/api/prints/[id]': ['unitAdmin'],
  '/api/publicity/[id]/print': ['unitAdmin'],
  '/api/health': everybody,
  // without a proxy in between, as here: tests/server/metrics.test.ts
  '/api/metrics': everybody,
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

/** Which record a route names, by how the route begins; else the application. */
const idsOf = () =>
  [
    ['/units', at.world.unitId],
    ['/administrators', at.world.committeeId],
    ['/publicity', at.publicityId],
    ['/api/publicity', at.publicityId],
    ['/api/files', at.fileId],
    ['/api/prints', at.printJobId],
    ['/batches', at.batchId],
  ] as const;

async function urlOf(route: string): Promise<string> {
  if (route.startsWith('/notices')) {
    const { id } = await db().notice.findFirstOrThrow({ select: { id: true } });
    return `/notices/${id}`;
  }
  if (route === '/accounts/[id]') {
    const { applicantId } = await db().application.findUniqueOrThrow({
      where: { id: at.applicationId },
      select: { applicantId: true },
    });
    return `/accounts/${applicantId}`;
  }
  if (route === '/publicity/new') return `${route}?application=${at.applicationId}`;
  const [, id] = idsOf().find(([start]) => route.startsWith(start)) ?? [];
  return route
    .replace('[kind]', 'committee')
    .replace('[register]', 'rounds')
    .replace('[key]', at.roundId)
    .replace('[id]', id ?? at.applicationId)
    .replace('[section]', 'education')
    .replace('[round]', at.roundId)
    .replace('[place]', 'news');
}

/** Where a page leads: the page itself, the login, or nowhere. */
async function outcomeOf(route: string, who: Who): Promise<string> {
  const headers = at.cookies[who] === '' ? {} : { cookie: at.cookies[who] };
  const answer = await fetch(at.site.origin + (await urlOf(route)), {
    headers,
    redirect: 'manual',
  });
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
