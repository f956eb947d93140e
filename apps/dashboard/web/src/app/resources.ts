import { chartTexts } from '../components/charts/texts.js';
import { accountPartTexts } from '../components/account/texts.js';
import { entranceTexts } from '../components/entrance/texts.js';
import { installationPartTexts } from '../components/installation/texts.js';
import { accountTexts } from '../features/account/texts.js';
import { alertsTexts } from '../features/alerts/texts.js';
import { auditTexts } from '../features/audit/texts.js';
import { apiKeysTexts } from '../features/api-keys/texts.js';
import { checksTexts } from '../features/checks/texts.js';
import { comparisonTexts } from '../features/comparison/texts.js';
import { entitiesTexts } from '../features/entities/texts.js';
import { eventTexts } from '../features/event/texts.js';
import { figuresTexts } from '../features/figures/texts.js';
import { frameworksTexts } from '../features/frameworks/texts.js';
import { importsTexts } from '../features/imports/texts.js';
import { invitationTexts } from '../features/invitation/texts.js';
import { journalTexts } from '../features/journal/texts.js';
import { kpiTexts } from '../features/kpi/texts.js';
import { myWorkTexts } from '../features/my-work/texts.js';
import { orgUnitTexts } from '../features/org-unit/texts.js';
import { whatIfTexts } from '../features/org-unit/what-if/texts.js';
import { mapTexts } from '../features/overview/map/texts.js';
import { overviewTexts } from '../features/overview/texts.js';
import { personsTexts } from '../features/persons/texts.js';
import { peersTexts } from '../features/peers/texts.js';
import { recordTexts } from '../features/record/texts.js';
import { setUpTexts } from '../features/set-up/texts.js';
import { settingsTexts } from '../features/settings/texts.js';
import { signInTexts } from '../features/sign-in/texts.js';
import { subscriptionTexts } from '../features/subscriptions/subscription-texts.js';
import { subscriptionsTexts } from '../features/subscriptions/texts.js';
import { unitsTexts } from '../features/units/texts.js';
import { unitsChartTexts } from '../features/units-chart/texts.js';
import { checkNameTexts } from '../components/kpis/check-name-texts.js';
import { evidenceTexts } from '../components/evidence/texts.js';
import { milestonesTexts } from '../components/milestones/texts.js';
import { glossaryTexts } from '../components/glossary/texts.js';
import { listsTexts } from '../components/lists/texts.js';
import { previewTexts } from '../components/preview/texts.js';
import { serverProblemTexts } from '../components/problems/server-texts.js';
import { problemTexts } from '../components/problems/texts.js';
import { shellTexts } from '../shell/texts.js';
import { pointTexts } from '../components/point-in-time/texts.js';
import { rulesTexts } from '../components/frameworks/texts.js';
import { sharedTexts } from '../components/texts.js';
import { uiTexts } from '../ui/texts.js';
import { workingCalendarTexts } from '../features/working-calendar/texts.js';

const byFeature = {
  shared: sharedTexts,
  ui: uiTexts,
  point: pointTexts,
  rules: rulesTexts,
  shell: shellTexts,
  charts: chartTexts,
  signIn: signInTexts,
  entrance: entranceTexts,
  setUp: setUpTexts,
  invitation: invitationTexts,
  account: accountTexts,
  accountParts: accountPartTexts,
  settings: settingsTexts,
  installationParts: installationPartTexts,
  overview: overviewTexts,
  map: mapTexts,
  orgUnit: orgUnitTexts,
  whatIf: whatIfTexts,
  checks: checksTexts,
  checkNames: checkNameTexts,
  comparison: comparisonTexts,
  kpi: kpiTexts,
  evidence: evidenceTexts,
  figures: figuresTexts,
  entities: entitiesTexts,
  event: eventTexts,
  alerts: alertsTexts,
  imports: importsTexts,
  journal: journalTexts,
  record: recordTexts,
  myWork: myWorkTexts,
  preview: previewTexts,
  subscriptions: subscriptionsTexts,
  subscription: subscriptionTexts,
  apiKeys: apiKeysTexts,
  persons: personsTexts,
  audit: auditTexts,
  frameworks: frameworksTexts,
  peers: peersTexts,
  units: unitsTexts,
  unitsChart: unitsChartTexts,
  problems: problemTexts,
  serverProblems: serverProblemTexts,
  lists: listsTexts,
  glossary: glossaryTexts,
  milestones: milestonesTexts,
  workingCalendar: workingCalendarTexts,
};

type ByFeature = typeof byFeature;

/**
 * All texts of the page, by language and group. The page itself loads each group with the screens that show
 * it: the build reads the groups from this list (texts-of-screens.js).
 */
export const resources: {
  vi: { [F in keyof ByFeature]: ByFeature[F]['vi'] };
  en: { [F in keyof ByFeature]: ByFeature[F]['en'] };
} = { vi: inLanguage('vi'), en: inLanguage('en') };

function inLanguage<L extends 'vi' | 'en'>(language: L): { [F in keyof ByFeature]: ByFeature[F][L] } {
  const entries = Object.entries(byFeature).map(([feature, words]) => [feature, words[language]]);
  return Object.fromEntries(entries) as { [F in keyof ByFeature]: ByFeature[F][L] };
}
