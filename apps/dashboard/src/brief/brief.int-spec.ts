import { cloudEvent, retraction } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller } from '../../../../test/support/dashboard-app.js';
import { frameworkFrom } from '../../../../test/support/framework-factory.js';
import { startLadderDashboard, type LadderDashboard } from '../../../../test/support/ladder-dashboard-app.js';
import { describeWith } from '../../../../test/support/system-tools.js';
import { everyKind } from '../../../../test/support/track-kinds-fixture.js';

const LONG =
  'Nền tảng tích hợp, chia sẻ dữ liệu và giải quyết thủ tục hành chính liên thông giữa các cấp chính quyền';

/** Ten more frameworks with long names. */
const more = Array.from({ length: 10 }, (_, i) => ({
  ...frameworkFrom({ id: `more-${i}`, name: { vi: `${LONG} ${i}`, en: `${LONG} ${i}` } }),
  hash: `more-${i}`,
}));

let dashboard: LadderDashboard;
let leader: Caller;
let leaderOfP2: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard([...everyKind, ...more]);
  ({ leader, leaderOfP2 } = dashboard);
  const administrator = dashboard.http(await dashboard.key({ rights: ['administer'] }));
  await administrator.patch('/api/v1/installation').send({ followed: null }).expect(200);
  await dashboard.project();
  const planned = Array.from({ length: 12 }, (_, i) =>
    cloudEvent('milestone.planned', {
      ...{ orgunit: 'P2', subject: `milestone/late-${i}`, time: '2025-01-15T03:00:00Z' },
      data: { title: `${LONG} <${i}>`, due: '2025-08-04' },
    }),
  );
  const registered = Array.from({ length: 4 }, (_, i) =>
    cloudEvent('service.registered', {
      ...{ orgunit: 'P2', subject: `service/new-${i}`, time: '2025-08-20T03:00:00Z' },
      data: { name: `${LONG} ${i}` },
    }),
  );
  await dashboard.append(...planned, ...registered);
  await dashboard.project();
});
afterAll(() => dashboard.close());

const brief = (unit: string, query: string, caller = leader) =>
  caller.get(`/api/v1/org-units/${unit}/brief?framework=test-ladder&${query}`);
const textOf = async (unit: string, query = 'language=en'): Promise<string> =>
  (await brief(unit, `format=html&${query}`).expect(200)).text.replaceAll(/\s+/g, ' ');

describe('GET /org-units/{code}/brief as a page to print', () => {
  it('says in one sentence where the org unit stands, what is missing, and up to when there are data', async () => {
    const page = await textOf('P1');
    expect(page).toContain(
      'Province P1, Test ladder: stage 1 of 2 (Stage 1); 2 full-process services to go for stage 2; data up to 5 Aug 2025.',
    );
    expect(await textOf('P1', 'language=vi')).toContain('để lên giai đoạn 2');
  });

  it('shows the ladder, the other frameworks, what moved, what is missing, who is late and how complete the data are', async () => {
    const page = await textOf('P2');
    expect(page).toMatch(/<li class="held"><b>✓ 1<\/b>.*<li class="next"><b>2<\/b>/);
    for (const heading of [
      'Other followed frameworks',
      'What moved within a month',
      'What is missing',
      'Who is late',
      'How complete the data are',
    ])
      expect(page).toContain(heading);
    expect(page).toContain('Province P2): due 4 Aug 2025, 21 working days late');
    expect(page).toMatch(/Who is late <small>and \d+ more/);
    expect(page).toMatch(/<li>2 Sept 2025: Province P2 fell to stage 1[^<]* · /);
    expect(page).toContain(`<li>${LONG} 0: stage 1 of 2 (Stage 1)</li>`);
    expect(page).toContain('Test ladder: 1 of 1 KPIs measured');
  });

  it('says of an org unit without facts that nothing is measured', async () => {
    const page = await textOf('P3');
    expect(page).toContain('Province P3, Test ladder: not measured; no data yet.');
    expect(page).toContain('0 of 1 KPIs measured');
  });

  it('names day and log position, and leads by a QR code to the same numbers for ever', async () => {
    const page = await textOf('P1');
    expect(page).toContain('As of 2 Sept 2025 · Position of the event log: 44');
    expect(page).toMatch(/<figure><svg/);
    const link =
      /<a href="(http[^"]*\/org-units\/P1\?[^"]*)">/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(Object.fromEntries(new URL(link).searchParams)).toMatchObject({
      framework: 'test-ladder',
      asOf: '2025-09-02',
      knownAt: '44',
    });
    const mistaken = cloudEvent('service.digitized', {
      orgunit: 'P1',
      subject: 'service/P1-9',
      time: '2025-08-20T03:00:00Z',
      data: { process: 'full' },
    });
    await dashboard.append(mistaken);
    await dashboard.project();
    expect(await textOf('P1')).toContain('1 full-process service to go');
    expect(await textOf('P1', 'language=en&knownAt=44')).toContain('2 full-process services to go');
    await dashboard.append(retraction(mistaken));
    await dashboard.project();
  });

  it('uses no text below 12 pt, escapes names, and loads nothing', async () => {
    const page = await textOf('P2');
    const sizes = [...page.matchAll(/font(?:-size)?: ?(\d+)(pt|px|rem|em)/g)].map(([, size, unit]) => [
      Number(size),
      unit,
    ]);
    expect(sizes.length).toBeGreaterThan(2);
    for (const [size, unit] of sizes) expect([unit, Number(size) >= 12]).toEqual(['pt', true]);
    expect(page).toContain('&lt;0&gt;');
    expect(page).not.toMatch(/<script|<link|<img|url\(/);
  });

  it('shows nothing outside the access scope (I7), and refuses what does not exist', async () => {
    await brief('P1', 'format=html', leaderOfP2).expect(404);
    await leader.get('/api/v1/org-units/P1/brief?format=html&framework=none').expect(404);
    await brief('P1', 'format=docx').expect(400);
  });
});

/** Counts the pages of a PDF. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describeWith('chromium')('GET /org-units/{code}/brief as PDF', () => {
  it.each([
    ['P2', 'vi'],
    ['P2', 'en'],
    ['P3', 'vi'],
    ['P3', 'en'],
  ])('prints %s in %s on one page', async (unit, language) => {
    const { body, headers } = (await brief(unit, `language=${language}`)
      .buffer(true)
      .parse((answer, done) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200)) as { body: Buffer; headers: Record<string, string> };
    expect(headers['content-type']).toBe('application/pdf');
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(body)).toBe(1);
  });
});

describe('GET /org-units/{code}/brief without Chromium', () => {
  it('says so, and names the page to print', async () => {
    const bare = await startDashboard({ settings: { THANG_CHROMIUM: '/nonexistent/chromium' } });
    await bare.append(
      cloudEvent('org-unit.established', {
        subject: 'org-unit/A',
        data: { name: { vi: 'A' }, level: 'other' },
      }),
    );
    const { body, headers } = await bare
      .http(await bare.key())
      .get('/api/v1/org-units/A/brief?language=en')
      .expect(501);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({
      code: 'no-browser',
      page: 'http://localhost/api/v1/org-units/A/brief?format=html&language=en',
    });
    await bare.close();
  });
});
