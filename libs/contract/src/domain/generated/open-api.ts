// Generated from config/contract/openapi.json by `npm run contract`.
export interface paths {
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What runs here, and what time it believes it is
         * @description What runs here, and what time it believes it is.
         */
        get: operations["About.about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The own account
         * @description The own account.
         */
        get: operations["Account.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, language or time zone
         * @description Change name, language or time zone.
         */
        patch: operations["Account.change"];
        trace?: never;
    };
    "/api/v1/account/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer a secret for an authenticator app
         * @description Offer a secret for an authenticator app.
         */
        post: operations["AccountCode.offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/code/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use the app from now on, given its first code
         * @description Use the app from now on, given its first code.
         */
        post: operations["AccountCode.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/code/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description Earlier ones no longer work.
         */
        post: operations["AccountCode.recoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/code/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop using the app, given one more code
         * @description Stop using the app, given one more code.
         */
        post: operations["AccountCode.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Keep what the overview shows, and until where its news was seen
         * @description On every device of the person. `GET /overview/summary` begins with it.
         */
        patch: operations["KeptOverview.keep"];
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the password
         * @description All other sessions end; this one gets a new cookie.
         */
        put: operations["Account.changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The own sessions, the newest first
         * @description The own sessions, the newest first.
         */
        get: operations["Account.sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End an own session
         * @description It stops working within five seconds.
         */
        delete: operations["Account.endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The inbox: alerts within the access scope, the newest first, and who was notified
         * @description The inbox: alerts within the access scope, the newest first, and who was notified.
         */
        get: operations["Alerts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One alert
         * @description One alert.
         */
        get: operations["Alerts.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an alert
         * @description A repeat changes nothing and names the first taker.
         */
        post: operations["Alerts.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For each change of an alert and each receiver: notified when and how, waiting until, or why not
         * @description For each change of an alert and each receiver: notified when and how, waiting until, or why not.
         */
        get: operations["Alerts.explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The API keys of the org units within the access scope, the oldest first
         * @description The API keys of the org units within the access scope, the oldest first.
         */
        get: operations["ApiKeys.list"];
        put?: never;
        /**
         * Make an API key
         * @description Make an API key.
         */
        post: operations["ApiKeys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An API key, without its secret
         * @description An API key, without its secret.
         */
        get: operations["ApiKeys.get"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description It and its sessions stop working within five seconds.
         */
        delete: operations["ApiKeys.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description The old secret works for some hours more, so that the machine can change over at any time.
         */
        post: operations["ApiKeys.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, when, from where, with the state before and after; the newest first
         * @description Records of the org units that the caller may audit; of the whole installation for all.
         */
        get: operations["Audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The actions that are recorded, with their names
         * @description The actions that are recorded, with their names.
         */
        get: operations["Audit.actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages in one state, the latest first; by default those that are parked
         * @description Messages in one state, the latest first; by default those that are parked.
         */
        get: operations["Deliveries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a parked message again
         * @description Under its old id, at once.
         */
        post: operations["Deliveries.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find services, datasets or other entities by name or code
         * @description For suggestions while a person types: in everything that the caller sees, a few at a time.
         */
        get: operations["EntitySearch.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the log
         * @description By position; only what the caller’s subtree holds.
         */
        get: operations["ListEvents.list"];
        put?: never;
        /**
         * Record events
         * @description Takes CloudEvents 1.0 in four content modes:
         *
         *     * structured, `application/cloudevents+json`: one event, complete in the body;
         *     * batched, `application/cloudevents-batch+json`: an array of events;
         *     * lines, `application/x-ndjson`: one event per line, of any length;
         *     * binary, `application/json` or another JSON media type: the data in the body, the attributes in `ce-` headers.
         *
         *     Answers only after the commit. A request is stored as a whole or not at all, unless it says `Prefer: handling=lenient`.
         *     NDJSON is stored in groups of 1000 lines, each as a whole or not at all. It stops at the first group that is
         *     rejected and names the line to continue with (`nextLine`). Such a request is a run of its own (`POST /runs`) unless it
         *     names one: a line may name an org unit, or correct an event, that a later line brings.
         *
         *     Inside a request the order does not matter: org units are recorded first, then facts, then corrections and retractions.
         *
         *     An event is identified by its `source` and `id`: sending it again is acknowledged and stores nothing.
         */
        post: operations["RecordEvents.record"];
        delete?: never;
        /**
         * May a sender deliver events here?
         * @description The handshake of CloudEvents HTTP WebHooks. Deliveries still need an API key.
         */
        options: operations["WebhookHandshake.answer"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event of the log
         * @description One event of the log.
         */
        get: operations["GetEvent.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{position}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one event did
         * @description What it added to which measure of which org unit when it was recorded, which KPIs read that, whether it still counts and what took its place; or the reason why it changes no figure.
         */
        get: operations["Effects.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What recording events would do
         * @description Checks the events as the recorder does, and answers what they would change together: entities, figures, KPIs and stages of their org units and of those above, as far as the caller sees them. Nothing is stored.
         */
        post: operations["Preview.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alerts, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * API keys, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.api-keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit trail, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checks, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.checks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.entities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/figure-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Evidence of a figure, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.figure-evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Journal, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/kpi-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Evidence of a KPI, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.kpi-evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * KPIs, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.kpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Milestones, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.milestones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/org-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Org units, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.org-units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Results of org units, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/peers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ranking, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.peers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Persons, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.persons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscriptions, as CSV or XLSX
         * @description With a block above the headings that tells what the list shows. Figures are those of the API. At most 100000 rows.
         */
        get: operations["ListsOut.subscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The frameworks: ladders, gates, indices, checklists and targets
         * @description The frameworks: ladders, gates, indices, checklists and targets.
         */
        get: operations["Frameworks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One framework: its KPIs, stages, thresholds and where each comes from
         * @description One framework: its KPIs, stages, thresholds and where each comes from.
         */
        get: operations["Frameworks.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/{id}/peers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Org units ranked among their peers on a KPI or a track: groups, classes, z-scores, movement
         * @description The population is the org units within the access scope that exist today, or with `tree=as-was` on the day asked about, and that the framework applies to. Names are those of that day.
         */
        get: operations["Peers.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, the newest first
         * @description Imports, the newest first.
         */
        get: operations["Imports.list"];
        put?: never;
        /**
         * Import a list: CSV, XLSX or NDJSON
         * @description The body is the file (`Content-Type: application/octet-stream`, at most 512 MB). The answer comes
         *     when the file has arrived; `GET /imports/{id}` says when its preview is ready, and what must be asked before.
         *     Nothing is recorded before `POST /imports/{id}/confirm`.
         */
        post: operations["Imports.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An import: its questions, preview, progress, result
         * @description An import: its questions, preview, progress, result.
         */
        get: operations["Imports.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Choose sheet, encoding, delimiter or mapping, and read the file again
         * @description Choose sheet, encoding, delimiter or mapping, and read the file again.
         */
        patch: operations["Imports.change"];
        trace?: never;
    };
    "/api/v1/imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what was previewed, as one run
         * @description If the log changed since the preview so that other rows would be new or rejected, nothing is recorded and the preview is shown anew.
         */
        post: operations["Imports.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rejected rows as CSV: the columns as they came, with the reasons beside them
         * @description The rejected rows as CSV: the columns as they came, with the reasons beside them.
         */
        get: operations["Imports.rejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of a preview or a result, by outcome
         * @description The rows of a preview or a result, by outcome.
         */
        get: operations["Imports.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back everything that the import recorded
         * @description What was corrected or retracted since is kept, and the beginning of an entity on which that stands. A second undo changes nothing.
         */
        post: operations["Imports.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an undo took back, kept (by whom it was touched) and could not take back (why)
         * @description What an undo took back, kept (by whom it was touched) and could not take back (why).
         */
        get: operations["Imports.undone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/layouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the rows of a list may be about, with their fields
         * @description What the rows of a list may be about, with their fields.
         */
        get: operations["Imports.layouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/layouts/{layout}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An empty list to fill in, with allowed values and examples
         * @description An empty list to fill in, with allowed values and examples.
         */
        get: operations["Imports.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings of the installation
         * @description The settings of the installation.
         */
        get: operations["Installation.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the settings of the installation
         * @description They hold at once, without a restart. What the environment sets cannot be changed.
         */
        patch: operations["Installation.change"];
        trace?: never;
    };
    "/api/v1/installation/test-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test mail
         * @description Send a test mail.
         */
        post: operations["Installation.testMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Signs in. An invitation works once.
         */
        post: operations["Invitation.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who is invited
         * @description Who is invited.
         */
        post: operations["Invitation.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What moved, the newest first
         * @description The lines of `/stream`, looked back on.
         */
        get: operations["Journal.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/{position}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For a change and each receiver: notified when and how, waiting until, or why not
         * @description Also for a change that became no alert, such as one that no rule asks for.
         */
        get: operations["Journal.explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openid/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the provider sends the browser back to
         * @description Where the provider sends the browser back to.
         */
        get: operations["OpenId.callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openid/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in at the OpenID Connect provider
         * @description Sign in at the OpenID Connect provider.
         */
        get: operations["OpenId.start"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Today's tree of org units, from the top downwards
         * @description Today's tree of org units, from the top downwards.
         */
        get: operations["OrgUnits.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One org unit, its place in the tree and the frameworks that apply to it
         * @description One org unit, its place in the tree and the frameworks that apply to it.
         */
        get: operations["OrgUnits.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The work that gains an org unit most per unit of work, with its side effects
         * @description The work that gains an org unit most per unit of work, with its side effects.
         */
        get: operations["Actions.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A brief of an org unit: one A4 page to print
         * @description As PDF where this server finds Chromium (`THANG_CHROMIUM`, or on its PATH), else the problem names the page to print.
         */
        get: operations["Brief.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What makes the figures of an org unit doubtful
         * @description Parts above their wholes; full-process services without use in twelve months (by what is known now and the tree of today); spikes in the last days of the last whole month; months out of all proportion; thresholds between which no count lies; shares that are computed from less than half of what was reported; sources that have been silent for longer than usual; what recorded events warn of. Checks mark numbers and change none. `rules` says what came of each: where there was nothing to check, nothing passed.
         */
        get: operations["Checks.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The services, datasets, processes, milestones or other entities of an org unit
         * @description With state, level and last event at the end of a day. Answered with what is known now, so there is no `knownAt`; an entity belongs to its own org unit whatever the tree was, so there is no `tree`.
         */
        get: operations["Entities.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When an org unit arrives at the present pace
         * @description One item for each unmet criterion of the next stage or of a closed gate, what an index needs for its next band, and each target. Pace is taken from the ends of the last twelve months, since the last break of their course. Days agree with those of `/maturity`.
         */
        get: operations["Forecast.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/kpis/{kpi}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events that a KPI’s value is made of, and what each adds
         * @description What all items of a part add is its amount.
         */
        get: operations["Evidence.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/kpis/{kpi}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a KPI’s value was arrived at: what its formula reads, what looks at it, what it gives there
         * @description How a KPI’s value was arrived at: what its formula reads, what looks at it, what it gives there.
         */
        get: operations["Explanation.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/kpis/{kpi}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One KPI of an org unit over time, with the thresholds that stages ask for
         * @description One KPI of an org unit over time, with the thresholds that stages ask for.
         */
        get: operations["KpiSeries.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/maturity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stage of an org unit, why, what is missing for the next stage and when it will arrive
         * @description One item for each framework that applies to the org unit.
         */
        get: operations["Maturity.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/maturity/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The change of an org unit between two days
         * @description The change of an org unit between two days.
         */
        get: operations["Comparison.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/maturity/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The level, progress and score of an org unit over time, by entry thresholds
         * @description The level, progress and score of an org unit over time, by entry thresholds.
         */
        get: operations["History.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every measure of an org unit, by what it is about
         * @description Whether or not a framework reads it. Evidence: `…/measures/{measure}/evidence`.
         */
        get: operations["Figures.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/measures/{measure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One measure of an org unit, with its parts, segments and the KPIs that read it
         * @description One measure of an org unit, with its parts, segments and the KPIs that read it.
         */
        get: operations["Figures.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/measures/{measure}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events that a measure of an org unit is made of, and what each adds
         * @description The events that a measure of an org unit is made of, and what each adds.
         */
        get: operations["MeasureEvidence.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/measures/{measure}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One measure of an org unit over time
         * @description One measure of an org unit over time.
         */
        get: operations["Figures.series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/mergers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was merged into an org unit, and which subjects both had
         * @description A subject that merged org units have counts once at the successor and above, with the figures of the one that has the latest event. One whose subject is gone (retired, withdrawn) counts only while no other has it. By what is known now, as of today.
         */
        get: operations["Mergers.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/milestone-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The milestones of an org unit and of those below it, as a board
         * @description Late, due soon, planned, reached late, reached on time, cancelled, and reached though never planned, at the end of a day. Lateness counts working days. `state` with `cursor` continues one column.
         */
        get: operations["MilestoneBoard.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/responsible-persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who answers for an org unit
         * @description Leaders, reporters and administrators with a role on it or above, as far as the caller sees those org units; by name, without addresses.
         */
        get: operations["ResponsiblePersons.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/warnings/{kind}/intended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that a source means what a kind of warning points at
         * @description The kind is silent for events of the source about this org unit and those below it. The checks show who said so and why.
         */
        put: operations["IntendedWarnings.callIntended"];
        post?: never;
        /**
         * Take that back
         * @description The kind warns of this source again.
         */
        delete: operations["IntendedWarnings.takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{code}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What hypothetical events, or countable work, would change, for every framework
         * @description Over what is recorded now, by today’s tree. Nothing is stored and no notifications are sent.
         */
        post: operations["WhatIf.askWhatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All org units that a framework applies to: the result of each and what it needs next
         * @description All org units that a framework applies to: the result of each and what it needs next.
         */
        get: operations["Overview.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The announced stages of the last twelve months, of the org units that moved
         * @description The announced stages of the last twelve months, of the org units that moved.
         */
        get: operations["Courses.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One sentence and four figures about a tree
         * @description Where it stands, what moved since the last look, what is missing, and who is late.
         */
        get: operations["OverviewSummary.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The persons whose roles lie in the subtree that the caller administers, by name
         * @description The persons whose roles lie in the subtree that the caller administers, by name.
         */
        get: operations["Persons.list"];
        put?: never;
        /**
         * Add a person and make an invitation
         * @description Add a person and make an invitation.
         */
        post: operations["Persons.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person with roles
         * @description A person with roles.
         */
        get: operations["Persons.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a person, give and take roles, deactivate
         * @description Change a person, give and take roles, deactivate.
         */
        patch: operations["Persons.change"];
        trace?: never;
    };
    "/api/v1/persons/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a person again
         * @description An earlier invitation stops working.
         */
        post: operations["Persons.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add and invite persons from a CSV file
         * @description All or none: any fault is answered with its row and column, and nothing is added.
         */
        post: operations["Persons.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What org units recorded and imported themselves
         * @description Each fact once, with all its versions and who recorded them. What feeds send is not among them: see `GET /events`.
         */
        get: operations["Records.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roles that can be given, with their rights
         * @description The roles that can be given, with their rights.
         */
        get: operations["Roles.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The JSON Schema of a file with alert rules (`config/alerts.yaml`)
         * @description The JSON Schema of a file with alert rules (`config/alerts.yaml`).
         */
        get: operations["Rules.schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a run: events that are sent as one piece
         * @description Name its id in the header `Thang-Run` of each `POST /events`. Inside a run the order does not matter: an
         *     event that names an org unit or an event which a later one brings waits (at most 100000 of them). What
         *     the events of the run touch is announced when the run is closed. Each request renews the lease of 60 seconds; the run
         *     ends with its lease, and after 60 minutes.
         */
        post: operations["Runs.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A run of the key
         * @description A run of the key.
         */
        get: operations["Runs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a run
         * @description Tries what waits once more and refuses the rest. Closing it again changes nothing.
         */
        post: operations["Runs.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events of a run that waited and were refused, with the reason
         * @description The events of a run that waited and were refused, with the reason.
         */
        get: operations["Runs.refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All types of events, as a form offers them
         * @description All types of events, as a form offers them.
         */
        get: operations["Schemas.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemas/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The JSON Schema of one type of event, with examples
         * @description With what a form shows, in English and Vietnamese: `title` and `x-title-vi`, `description` and `x-description-vi`, `x-hint` and `x-hint-vi`, `x-order`, `x-enum-titles` and `x-enum-titles-vi`, `x-picks` (the nouns that a code may name), `x-when` (the field is shown only then), `x-begins` (the type that records an entity first). All are annotations.
         */
        get: operations["Schemas.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is calling
         * @description Who is calling.
         */
        get: operations["Session.whoAmI"];
        put?: never;
        /**
         * Sign in with a password, a one-time link or a key
         * @description Sets an HttpOnly cookie. `code-needed`: send the same again with `code`. `code-set-up-needed`: the same, after an authenticator app was set up with `secret`.
         */
        post: operations["Session.signIn"];
        /**
         * Sign out
         * @description Sign out.
         */
        delete: operations["Session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up the installation, once
         * @description Signs the first administrator in.
         */
        post: operations["SetUp.setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-up/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the set-up page begins with
         * @description What the set-up page begins with.
         */
        post: operations["SetUp.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-up/test-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test mail before anything is stored
         * @description Send a test mail before anything is stored.
         */
        post: operations["SetUp.testMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * In which ways persons can sign in
         * @description In which ways persons can sign in.
         */
        get: operations["SignIn.ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a one-time link by mail
         * @description The answer is the same whether or not there is such a person.
         */
        post: operations["SignIn.requestLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The journal, live, as server-sent events
         * @description In the order of its positions. Starts now, or after `Last-Event-ID`.
         */
        get: operations["Stream.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own subscriptions, the newest first; for administrators all within their access scope
         * @description The caller's own subscriptions, the newest first; for administrators all within their access scope.
         */
        get: operations["Subscriptions.list"];
        put?: never;
        /**
         * Subscribe to changes by mail, by webhook or on the page
         * @description Webhooks follow Standard Webhooks. The secret of a webhook is shown this once.
         */
        post: operations["Subscriptions.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A subscription and its state
         * @description active: it is notified. paused: what falls into the pause is suppressed. disabled: its receiver is gone, or its key has ended.
         */
        get: operations["Subscriptions.get"];
        put?: never;
        post?: never;
        /**
         * End a subscription
         * @description Messages that still wait for it are suppressed.
         */
        delete: operations["Subscriptions.remove"];
        options?: never;
        head?: never;
        /**
         * Change, pause or resume a subscription, or give it to another key
         * @description A JSON merge patch (RFC 7396), checked like a new subscription. Pausing suppresses what waits. Open alerts go on: the subscription keeps its id, so their ends reach it at its new address too.
         */
        patch: operations["Subscriptions.change"];
        trace?: never;
    };
    "/api/v1/subscriptions/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The messages to a subscription with all attempts, the newest first
         * @description The messages to a subscription with all attempts, the newest first.
         */
        get: operations["SubscriptionDelivery.deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook again what it got, or would have got, in a range of the journal
         * @description Under the same message ids where they exist, to this subscription only, at most 1000 messages a request.
         */
        post: operations["SubscriptionDelivery.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the secret of a webhook in place
         * @description Returns the new secret this once. Until the old one ends by itself, each message carries two signatures in `webhook-signature`, separated by a blank (Standard Webhooks), so that the receiver can change at any time.
         */
        post: operations["SubscriptionDelivery.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test message now
         * @description Of the type `subscription.test`. The answer tells how the only attempt ended.
         */
        post: operations["SubscriptionDelivery.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Establish the org units of a list: CSV, XLSX or NDJSON, or a ready template
         * @description The body is the file (`Content-Type: application/octet-stream`). Columns: code, name, name in English, level, code of
         *     the parent, since; headings in Vietnamese or English; rows in any order. Org units that the tree has stay as they
         *     are, so the same list again changes nothing. All that is established is one run, kept as an import:
         *     `POST /imports/{id}/undo` takes it back as a whole. With `template=vietnam` there is no body: the list is Viet Nam
         *     with its 34 provinces and cities, and on request the 3,321 communes and wards.
         */
        post: operations["UnitLists.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-lists/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An empty list of org units to fill in
         * @description An empty list of org units to fill in.
         */
        get: operations["UnitLists.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsubscribe/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the subscription behind a mail shall pause
         * @description Ask whether the subscription behind a mail shall pause.
         */
        get: operations["Unsubscribe.ask"];
        put?: never;
        /**
         * Pause the subscription behind a mail
         * @description What a mail program sends for List-Unsubscribe in one click (RFC 8058). A repeat changes nothing.
         */
        post: operations["Unsubscribe.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The working calendar by which lateness is counted, in one year
         * @description It is a file of the installation (`THANG_CALENDAR`), with the week and the years that administrators edited.
         */
        get: operations["WorkingCalendar.get"];
        /**
         * Change the exceptional days of a year: days off, days worked in lieu, half days
         * @description For administrators of the whole installation. It holds at once; lateness of milestones is counted anew.
         */
        put: operations["WorkingCalendar.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-calendar/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the hours of the usual week
         * @description For administrators of the whole installation. It holds at once, for past years too; lateness of milestones is counted anew.
         */
        put: operations["WorkingCalendar.changeWeek"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process runs
         * @description Restart it when this fails.
         */
        get: operations["Health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process may be sent requests
         * @description The process may be sent requests.
         */
        get: operations["Health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description Figures for Prometheus.
         */
        get: operations["Metrics.metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "alert.acknowledged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person has taken an alert
         * @description What it says still holds. Signed as Standard Webhooks say; answer within 15 seconds. Delivery is at least once, in any order.
         */
        post: operations["Webhooks.alertAcknowledged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "alert.firing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An alert fires
         * @description Add its id to the firing alerts, and remove the ids in `replaces`. Signed as Standard Webhooks say; answer within 15 seconds. Delivery is at least once, in any order.
         */
        post: operations["Webhooks.alertFiring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "alert.resolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an alert says no longer holds
         * @description Remove its id from the firing alerts. Signed as Standard Webhooks say; answer within 15 seconds. Delivery is at least once, in any order.
         */
        post: operations["Webhooks.alertResolved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "alert.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an alert said did not hold
         * @description Its facts were corrected or retracted. It may have ended before. Signed as Standard Webhooks say; answer within 15 seconds. Delivery is at least once, in any order.
         */
        post: operations["Webhooks.alertWithdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A subscription of the same owner was disabled
         * @description It carries no figures. Signed as Standard Webhooks say; answer within 15 seconds. Delivery is at least once, in any order.
         */
        post: operations["Webhooks.subscriptionDisabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A test of the channel
         * @description Nothing has changed. It is sent once, on request. Signed as Standard Webhooks say; answer within 15 seconds. Delivery is at least once, in any order.
         */
        post: operations["Webhooks.subscriptionTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AboutResponse: {
            clock: components["schemas"]["ClockDocument"];
            /** @description True until the first org unit is established. */
            empty: boolean;
            /** @enum {string} */
            mode: "demo" | "normal";
            samples: components["schemas"]["SampleDocument"][];
            /**
             * @description The time zone in which days begin and end.
             * @example Asia/Ho_Chi_Minh
             */
            timeZone: string;
            version: string;
        };
        AcceptInvitationRequest: {
            /** @enum {string} */
            language: "vi" | "en";
            name: string;
            /** @description 12 characters or more. Absent: signs in by link or by the provider. */
            password?: string;
            /** @description The token of the invitation. */
            token: string;
        };
        AccountPatch: {
            /** @enum {string} */
            language?: "vi" | "en";
            name?: string;
            /** @description An IANA time zone. */
            timeZone?: string;
        };
        AccountResponse: {
            /** @description Whether every person of the installation needs such a code. */
            codeRequired: boolean;
            email: string;
            /** @description Whether sign-in asks for a code of an authenticator app. */
            hasCode: boolean;
            hasPassword: boolean;
            /** @enum {string} */
            language: "vi" | "en";
            name: string;
            orgUnit: string | null;
            /** @description How many recovery codes are left. */
            recoveryCodes: number;
            roles: components["schemas"]["RoleGrantDocument"][];
            timeZone: string;
        };
        ActionDocument: {
            /** @description For entities with amounts: the value that the work brings each of them to. */
            brings?: components["schemas"]["BroughtDocument"];
            count: number;
            /** @description On every framework asked about, harmful ones too. */
            effects: components["schemas"]["ActionEffectDocument"][];
            gain: components["schemas"]["GainDocument"];
            /** @description `gain.share` for each unit of work; the ranking goes by it. */
            gainPerUnit: number;
            /** @example services.fullProcess */
            measure: string;
            /** @description What is counted, as it reads behind the number. */
            name: string;
            /** @description The segment or entity that the work is done in or on; absent: any. */
            subject?: string;
        };
        ActionEffectDocument: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            framework: string;
            from: number | null;
            /** @description It moves the KPI the wrong way. */
            harmful: boolean;
            kpi: string;
            name: string;
            score: components["schemas"]["ScoreChangeDocument"] | null;
            stage: components["schemas"]["StageChangeDocument"] | null;
            to: number | null;
            /** @description null: no track counts this KPI. */
            track: string | null;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
        };
        ActionsResponse: {
            /** Format: date */
            asOf: string;
            items: components["schemas"]["ActionDocument"][];
            /** @description The log position up to which facts are counted. */
            position: string;
        };
        AlertDocument: {
            /** Format: date-time */
            acknowledgedAt: string | null;
            acknowledgedBy: string | null;
            /** @description The deciding one first. */
            causes: ("new" | "late" | "corrected" | "retracted" | "merger" | "edition" | "peer" | "day-end" | "backfill" | "rebuild")[];
            /**
             * Format: date
             * @description The day that the conclusion is about.
             */
            day: string;
            /** @description Who was notified, as far as the caller may see. */
            deliveries: components["schemas"]["DeliveryDocument"][];
            /** @description Why it was resolved or withdrawn. */
            ended: components["schemas"]["CausesDocument"] | null;
            /** Format: date-time */
            endedAt: string | null;
            events: components["schemas"]["DecidingEvents"];
            /** Format: date-time */
            firedAt: string;
            /** @description null for milestones and events. */
            framework: components["schemas"]["FrameworkName"] | null;
            /** @description Of an alert that gathers those of several org units: how many it told of (`?within=` lists them). */
            gathers: number | null;
            id: string;
            /** @description What it is about inside the track or org unit: a gate, a KPI, a target, a milestone. */
            item: components["schemas"]["AlertItem"] | null;
            /** @enum {string} */
            kind: "stage-advanced" | "stage-regressed" | "band-changed" | "gate-opened" | "gate-closed" | "threshold-approaching" | "kpi-moved" | "score-moved" | "item-attested" | "item-revoked" | "target-verdict" | "milestone-planned" | "milestone-rescheduled" | "milestone-due" | "milestone-late" | "milestone-reached" | "milestone-cancelled" | "recorded" | "check-fired";
            /** @description The KPIs that the alert is about, when it fired. */
            kpis: components["schemas"]["KpiDocument"][];
            next: components["schemas"]["NextStageDocument"] | null;
            orgUnit: components["schemas"]["OrgUnitName"];
            /** @description The id of the alert that replaced it. */
            replacedBy: string | null;
            /** @description The ids of the alerts that it replaced. */
            replaces: string[];
            /**
             * @description Why it was resolved.
             * @enum {string|null}
             */
            resolvedBecause: "reached" | "fell-back" | "changed" | "cleared" | "elapsed" | null;
            /** @description The rule of config/alerts.yaml that it comes from. */
            rule: string;
            /** @enum {string} */
            severity: "info" | "warning" | "critical";
            stage: components["schemas"]["StageChangeDocument"];
            /** @enum {string} */
            state: "pending" | "firing" | "acknowledged" | "resolved" | "replaced" | "withdrawn";
            /**
             * @description Why people are not notified of it.
             * @enum {string|null}
             */
            suppressed: "history" | "baseline" | "restated" | "not-followed" | "not-sustained" | "elapsed" | null;
            /** @description The evidence, what is missing for the next stage and when it is expected; plain text. */
            text: string;
            /** @description One line. */
            title: string;
            track: string | null;
            /**
             * Format: date
             * @description The day until which a pending alert waits for its movement to hold.
             */
            waitsUntil: string | null;
            /** @description The reason that the source gave for what withdrew it. */
            withdrawnReason: string | null;
        };
        AlertExplanationResponse: {
            /** @description The id of the alert. */
            alert: string;
            /** @description The life of the alert, oldest first. */
            changes: components["schemas"]["TransitionExplanation"][];
        };
        AlertItem: {
            id: string;
            name: string;
        };
        AlertMessage: {
            data: components["schemas"]["AlertMessageData"];
            /**
             * Format: date-time
             * @description When the change was announced.
             */
            timestamp: string;
            /** @enum {string} */
            type: "alert.firing" | "alert.acknowledged" | "alert.resolved" | "alert.withdrawn";
        };
        AlertMessageData: {
            alert: components["schemas"]["WebhookAlert"];
            /** @description Why the alert fired; of an alert that ended, why it ended. The deciding cause first. */
            causes: ("new" | "late" | "corrected" | "retracted" | "merger" | "edition" | "peer" | "day-end" | "backfill" | "rebuild")[];
            /**
             * Format: date
             * @description The day that the conclusion is about.
             */
            day: string;
            edition: string | null;
            events: components["schemas"]["DecidingEvents"];
            /** @description null for milestones and events. */
            framework: components["schemas"]["WebhookFramework"] | null;
            /** @description What it is about inside the track or org unit: a gate, a KPI, a target, a milestone. */
            item: components["schemas"]["WebhookItem"] | null;
            /** @description The KPIs that the alert is about, when it fired. */
            kpis: components["schemas"]["WebhookKpi"][];
            /**
             * @description The language of the subscription.
             * @enum {string}
             */
            language: "vi" | "en";
            next: components["schemas"]["WebhookNextStage"] | null;
            orgUnit: components["schemas"]["WebhookOrgUnit"];
            /**
             * @description The journal position of the change. Messages may arrive in another order.
             * @example 118
             */
            position: string;
            /** @description Progress to `next`. */
            progress: number | null;
            stage: components["schemas"]["WebhookStageChange"];
            /** @description The whole message as plain text, in that language. */
            text: string;
            /** @description One line, in that language. */
            title: string;
            track: string | null;
        };
        AlertsResponse: {
            items: components["schemas"]["AlertDocument"][];
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description How many alerts of the last days, of these org units, were withdrawn after they were sent. */
            withdrawn: components["schemas"]["WithdrawnShare"];
        };
        AmountOfEntitiesDocument: {
            amount: number;
            /** @description How many entities have this amount. */
            entities: number;
            /** @description True: the amount in the middle, or one of the two. */
            isMiddle: boolean;
        };
        ApiKeyDocument: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            id: string;
            /**
             * Format: date-time
             * @description To the minute or so.
             */
            lastUsedAt: string | null;
            name: string;
            /**
             * Format: date-time
             * @description Until when the secret before the last rotation works.
             */
            oldSecretEndsAt: string | null;
            orgUnit: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            rights: ("events:write" | "events:backfill" | "read" | "alerts:acknowledge" | "subscriptions:write" | "what-if" | "audit:read" | "administer")[];
            source: string | null;
        };
        ApiKeysResponse: {
            items: components["schemas"]["ApiKeyDocument"][];
            next: string | null;
        };
        ApplicabilityDocument: {
            levels: ("nation" | "ministry" | "province" | "department" | "commune" | "other")[];
            /** @description Only org units at or below this one. */
            within: string | null;
        };
        ApplicableDocument: {
            /**
             * @description What holds for all others.
             * @enum {string}
             */
            otherwise: "not-measurable" | "zero" | "full" | "share-out";
            /** @description The KPI applies to org units for which this is above zero. */
            when: string;
        };
        AttemptDocument: {
            delivered: boolean | null;
            detail: string | null;
            /** @description null: it goes on, or its process ended first. */
            durationMs: number | null;
            number: number;
            reason: string | null;
            /** Format: date-time */
            startedAt: string;
            /** @description With what the receiver answered: of HTTP or SMTP. */
            status: number | null;
        };
        AuditActionDocument: {
            /** @enum {string} */
            action: "signed-in" | "sign-in-failed" | "signed-out" | "session-ended" | "password-changed" | "code-set-up" | "code-removed" | "recovery-codes-made" | "link-created" | "person-created" | "person-changed" | "person-activated" | "person-deactivated" | "roles-changed" | "invitation-created" | "invitation-used" | "key-created" | "key-rotated" | "key-revoked" | "subscription-created" | "subscription-changed" | "subscription-removed" | "secret-rotated" | "alert-acknowledged" | "event-corrected" | "event-retracted" | "import-confirmed" | "import-undone" | "warning-intended" | "warning-not-intended" | "set-up" | "settings-changed" | "calendar-changed";
            name: string;
        };
        AuditActionsResponse: {
            items: components["schemas"]["AuditActionDocument"][];
        };
        AuditActorDocument: {
            /** @description Null: the command line or an unknown caller. */
            id: string | null;
            /** @description The name at that time; of a failed sign-in what was typed. */
            name: string;
        };
        AuditChangeDocument: {
            after: string | null;
            before: string | null;
            /**
             * @description What changed, in words.
             * @example Vai trò
             */
            label: string;
        };
        AuditRecordDocument: {
            /** @enum {string} */
            action: "signed-in" | "sign-in-failed" | "signed-out" | "session-ended" | "password-changed" | "code-set-up" | "code-removed" | "recovery-codes-made" | "link-created" | "person-created" | "person-changed" | "person-activated" | "person-deactivated" | "roles-changed" | "invitation-created" | "invitation-used" | "key-created" | "key-rotated" | "key-revoked" | "subscription-created" | "subscription-changed" | "subscription-removed" | "secret-rotated" | "alert-acknowledged" | "event-corrected" | "event-retracted" | "import-confirmed" | "import-undone" | "warning-intended" | "warning-not-intended" | "set-up" | "settings-changed" | "calendar-changed";
            actionName: string;
            actor: components["schemas"]["AuditActorDocument"];
            /** @description From which network address. */
            address: string | null;
            after: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            at: string;
            before: {
                [key: string]: unknown;
            } | null;
            /** @description What differs before and after, in words; instants in RFC 3339. */
            changes: components["schemas"]["AuditChangeDocument"][];
            /**
             * @description The number of the record. Numbers have no gaps.
             * @example 42
             */
            id: string;
            /** @description Null: the whole installation. */
            orgUnit: string | null;
            /** @description In the language of the request. */
            orgUnitName: string | null;
            target: string;
            /** @description What the target is called, if it has a name. */
            targetName: string | null;
            /** @description With which program. */
            userAgent: string | null;
        };
        AuditResponse: {
            items: components["schemas"]["AuditRecordDocument"][];
            next: string | null;
        };
        BandDocument: {
            description: string | null;
            /** @description The score at which it begins. */
            enter: number;
            /** @description True: `enter` itself still belongs to the band below. */
            exclusive: boolean;
            /** @description It is held until the score is lower than this. */
            exit: number;
            id: string;
            level: number;
            name: string;
            /** @enum {string} */
            provenance: "official" | "reproduced" | "house";
        };
        BandedTransformDocument: {
            /** @description Rising. */
            bands: components["schemas"]["ShareFromDocument"][];
            /** @enum {string} */
            kind: "banded";
        };
        BinaryTransformDocument: {
            /** @enum {string} */
            kind: "binary";
            /** @description The value that gives all points. */
            threshold: number;
        };
        BoardColumnDocument: {
            /** @description All milestones of the column, by the filters of the request. */
            count: number;
            /** @description By due day, reached and cancelled ones the latest first; at most `limit`. */
            items: components["schemas"]["BoardMilestoneDocument"][];
            /** @description The name of the column. */
            name: string;
            /** @description The cursor that continues this column. */
            next: string | null;
            /** @enum {string} */
            state: "late" | "due-soon" | "planned" | "reached-late" | "reached-on-time" | "cancelled" | "not-planned";
        };
        BoardMilestoneDocument: {
            /** Format: date */
            due: string | null;
            /** @description Web addresses of the proof that it was reached. */
            evidence: string[];
            lastEvent: components["schemas"]["LastEventDocument"];
            lead: components["schemas"]["NamedUnitDocument"] | null;
            orgUnit: components["schemas"]["OrgUnitName"];
            /** @description What is delivered. */
            product: string | null;
            project: string | null;
            /** Format: date */
            reachedOn: string | null;
            /** @description Why it was cancelled. */
            reason: string | null;
            /** @description The number of the task elsewhere. */
            reference: string | null;
            /** @enum {string} */
            state: "late" | "due-soon" | "planned" | "reached-late" | "reached-on-time" | "cancelled" | "not-planned";
            /** @example milestone/portal-2 */
            subject: string;
            supporting: components["schemas"]["NamedUnitDocument"][];
            /** @description The national task, 1 to 6. */
            task: number | null;
            /** @description null: never planned. */
            title: string | null;
            /** @description Working days after the due day, until the day asked about or until it was reached; half days count a half. 0: in time. */
            workingDaysLate: number;
        };
        BreakDocument: {
            /** @description False: the editions have not the same basis, so differences across mean nothing. */
            comparable: boolean;
            /**
             * Format: date
             * @description The first of these days that the later edition assesses.
             */
            day: string;
            /** @description The edition before. */
            from: string;
            to: string;
        };
        BroughtDocument: {
            /** @enum {string} */
            direction: "at-least" | "at-most";
            to: number;
        };
        BroughtRequest: {
            /** @enum {string} */
            direction: "at-least" | "at-most";
            to: number;
        };
        CausesDocument: {
            /** @description The deciding one first. */
            causes: ("new" | "late" | "corrected" | "retracted" | "merger" | "edition" | "peer" | "day-end" | "backfill" | "rebuild")[];
            events: components["schemas"]["DecidingEvents"];
        };
        ChangeDocument: {
            /** @example service.digitized */
            event: string;
            /**
             * @description The path in the payload; `on`: the day.
             * @example level
             */
            field: string;
            /** @example 3 */
            from: string | null;
            /** @example Mức độ dịch vụ */
            label: string;
            /** @example 4 */
            to: string | null;
        };
        ChangedWeekRequest: {
            /** @description All seven days of the usual week. null: those of the file again. */
            week: components["schemas"]["WrittenWeekdayRequest"][] | null;
        };
        ChangedYearRequest: {
            /** @description All days of the year that differ from the usual week. null: those of the file again. */
            days: components["schemas"]["WrittenDayRequest"][] | null;
            year: number;
        };
        ChangeImportRequest: {
            mapping?: components["schemas"]["MappingRequest"];
            options?: components["schemas"]["FileOptionsRequest"];
        };
        ChannelDocument: {
            /** @enum {string} */
            kind: "email" | "webhook" | "page";
            /** @description For email. */
            to?: string;
            /** @description For webhook. */
            url?: string;
        };
        ChannelPatchRequest: {
            /** @enum {string|null} */
            kind?: "email" | "webhook" | "page" | null;
            /** @description For webhook: `whsec_` and the base64 of 24 to 64 bytes. Made up when absent. */
            secret?: string | null;
            /**
             * Format: email
             * @description For email.
             */
            to?: string | null;
            /**
             * Format: uri
             * @description For webhook: http or https.
             */
            url?: string | null;
        };
        ChannelRequest: {
            /** @enum {string} */
            kind: "email" | "webhook" | "page";
            /** @description For webhook: `whsec_` and the base64 of 24 to 64 bytes. Made up when absent. */
            secret?: string;
            /**
             * Format: email
             * @description For email.
             */
            to?: string;
            /**
             * Format: uri
             * @description For webhook: http or https.
             */
            url?: string;
        };
        CheckDocument: {
            expected: number;
            /** @description The KPIs of the frameworks asked about whose values rest on it. */
            kpis: components["schemas"]["RestingKpiDocument"][];
            /** @description The measure that gave rise to it. */
            measure: string;
            /** @description Of the measure. */
            name: string;
            /** @description What the rule compared, in natural units of the measure. */
            observed: number;
            /** @description The days that were looked at, where the rule has days of its own. */
            period?: components["schemas"]["DaysDocument"];
            /** @enum {string} */
            rule: "part-above-whole" | "unused-supply" | "few-self-filed" | "spike-at-period-end" | "jump" | "narrow-hysteresis" | "out-of-range" | "uneven-reports";
            /** @description What is not used, the first hundred. */
            subjects?: components["schemas"]["EntityDocument"][];
            /** @description What makes the value doubtful, in words. */
            text: string;
            /** @description Of uneven reports: whose figures are left out, the first hundred, the largest first. */
            uneven?: components["schemas"]["UnevenOrgUnitDocument"][];
            /** @description Of a part above its whole: what it is part of. */
            whole?: components["schemas"]["WholeDocument"];
        };
        ChecklistItemDefinitionDocument: {
            /** @description The least denominator of the KPI: a share of fewer items decides nothing. */
            atLeast?: number;
            /** @enum {string} */
            direction: "at-least" | "at-most";
            /** @description The threshold to enter the stage. */
            enter: number;
            /** @description The stage is held until the value is worse than this. */
            exit: number;
            /** @enum {string} */
            exitProvenance: "official" | "reproduced" | "house";
            /** @description The heading that it is listed under. */
            group: string | null;
            id: string;
            kpi: string;
            name: string;
            /**
             * @description Of the entry threshold.
             * @enum {string}
             */
            provenance: "official" | "reproduced" | "house";
        };
        ChecklistItemDocument: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            /** @enum {string} */
            direction: "at-least" | "at-most";
            /** @description The heading that it is listed under. */
            group: string | null;
            id: string;
            kpi: string;
            met: boolean;
            missing: components["schemas"]["MissingWorkDocument"] | null;
            name: string;
            threshold: number;
            value: number | null;
        };
        CheckOutcomeDocument: {
            /**
             * @description `nothing-to-check`: no facts, or too few to check, which is not a pass. `not-from-here`: cannot be checked as known earlier or by the tree of that day.
             * @enum {string}
             */
            outcome: "passed" | "failed" | "nothing-to-check" | "not-from-here";
            /** @enum {string} */
            rule: "part-above-whole" | "unused-supply" | "few-self-filed" | "spike-at-period-end" | "jump" | "narrow-hysteresis" | "out-of-range" | "uneven-reports";
        };
        ChecksResponse: {
            /** Format: date */
            asOf: string;
            /** @description The checks that the org unit’s figures did not pass. */
            items: components["schemas"]["CheckDocument"][];
            /** @description The log position up to which facts are counted. */
            position: string;
            /** @description What came of each check. */
            rules: components["schemas"]["CheckOutcomeDocument"][];
            /** @description Sources that are silent on that day about the org unit or one below it, by what is known now: the first hundred, the latest to fall silent first. */
            silentSources: components["schemas"]["SilentSourceDocument"][];
            /** @description How many there are, also beyond the first hundred. */
            silentSourcesTotal: number;
            /** @description What recorded events of the org unit and those below it warn of, found in the last 90 days and still the case: by kind and source, the most first. Whatever day is asked about, it is what is known now. */
            warnings: components["schemas"]["FoundWarningDocument"][];
        };
        ClockDocument: {
            /**
             * Format: date-time
             * @description What the clock shows now.
             */
            now: string;
            /**
             * @description Simulated seconds per real one.
             * @example 1
             */
            rate: number;
            /** @description True while a demo plays: days pass faster than they do. */
            simulated: boolean;
        };
        ClosingDayDocument: {
            /** Format: date */
            day: string;
            /** @description null: not measured on that day. */
            value: number | null;
        };
        CloudEventDocument: {
            /**
             * @description History: updates everything and sends no notifications. Needs the right `events:backfill`.
             * @default false
             * @example true
             */
            backfill?: boolean;
            /**
             * @description The id of an earlier event of the same source that this one replaces.
             * @example service-digitized-0
             */
            corrects?: string;
            /** @description What the type of the event says; most types require it. */
            data?: {
                [key: string]: unknown;
            };
            /**
             * @description A JSON media type.
             * @default application/json
             */
            datacontenttype?: string;
            /**
             * Format: uri
             * @description The URI of a schema of the data.
             * @example urn:thang:schema:vn.thang.service.digitized.v1
             */
            dataschema?: string;
            /**
             * @description Unique within the source. Sending the same event again is safe.
             * @example service-digitized-1
             */
            id: string;
            /**
             * @description The code of the org unit; required unless the subject names it.
             * @example VN-HN
             */
            orgunit?: string;
            /**
             * Format: uri-reference
             * @description The system that sends the event, as a URI-reference.
             * @example /portals/ha-noi
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @example 1.0
             * @enum {string}
             */
            specversion: "1.0";
            /**
             * @description The entity that the event is about; most types require it.
             * @example service/1.004194
             */
            subject?: string;
            /**
             * Format: date-time
             * @description When it happened (RFC 3339): from 1970, for events of org units from 1900, to five minutes ahead.
             * @example 2025-07-01T08:30:00+07:00
             */
            time: string;
            /**
             * @description `GET /schemas/{type}` has the JSON Schema of each type, with examples.
             * @example vn.thang.service.digitized.v1
             * @enum {string}
             */
            type: "vn.thang.service.registered.v1" | "vn.thang.service.digitized.v1" | "vn.thang.service.integrated.v1" | "vn.thang.service.made-proactive.v1" | "vn.thang.service.launched.v1" | "vn.thang.service.retired.v1" | "vn.thang.delivery-model.introduced.v1" | "vn.thang.delivery-model.used.v1" | "vn.thang.delivery-model.discontinued.v1" | "vn.thang.dossier.submitted.v1" | "vn.thang.dossier.resolved.v1" | "vn.thang.payment.made.v1" | "vn.thang.feedback.given.v1" | "vn.thang.petition.resolved.v1" | "vn.thang.milestone.planned.v1" | "vn.thang.milestone.rescheduled.v1" | "vn.thang.milestone.reached.v1" | "vn.thang.milestone.cancelled.v1" | "vn.thang.outcome.baselined.v1" | "vn.thang.outcome.measured.v1" | "vn.thang.activity.reported.v1" | "vn.thang.index.published.v1" | "vn.thang.capability.attested.v1" | "vn.thang.dataset.opened.v1" | "vn.thang.dataset.updated.v1" | "vn.thang.dataset.shared.v1" | "vn.thang.dataset.reused.v1" | "vn.thang.dataset.withdrawn.v1" | "vn.thang.registry.cleaned.v1" | "vn.thang.registry.connected.v1" | "vn.thang.process.redesigned.v1" | "vn.thang.document.processed.v1" | "vn.thang.meeting.held.v1" | "vn.thang.function.registered.v1" | "vn.thang.function.digitized.v1" | "vn.thang.operating-model.redesigned.v1" | "vn.thang.system.registered.v1" | "vn.thang.system.secured.v1" | "vn.thang.system.incident-reported.v1" | "vn.thang.risk.raised.v1" | "vn.thang.risk.closed.v1" | "vn.thang.training.completed.v1" | "vn.thang.consultation.opened.v1" | "vn.thang.consultation.answered.v1" | "vn.thang.solution.adopted-elsewhere.v1" | "vn.thang.org-unit.established.v1" | "vn.thang.org-unit.renamed.v1" | "vn.thang.org-unit.moved.v1" | "vn.thang.org-unit.merged.v1" | "vn.thang.org-unit.split.v1" | "vn.thang.org-unit.dissolved.v1" | "vn.thang.event.retracted.v1";
        };
        CodedTransformDocument: {
            codes: components["schemas"]["ShareOfCodeDocument"][];
            /** @enum {string} */
            kind: "coded";
        };
        CodeRequest: {
            /** @description A code of the authenticator app, or a recovery code. */
            code: string;
        };
        ComparedDayDocument: {
            /** @description Of the edition: which other editions it may be compared with. */
            basis: string;
            /** Format: date */
            day: string;
            edition: string;
            kpis: components["schemas"]["ComparedKpiDocument"][];
            tracks: components["schemas"]["ComparedTrackDocument"][];
        };
        ComparedKpiDocument: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            id: string;
            name: string;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            value: number | null;
        };
        ComparedTrackDocument: {
            id: string;
            /** @enum {string} */
            kind: "ladder" | "independent" | "index" | "checklist" | "targets";
            progress: number | null;
            score: number | null;
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            scoreDecimals: number;
            stage: components["schemas"]["StageDocument"] | null;
        };
        ComparisonResponse: {
            /** @description Of the KPIs that both editions have. */
            differences: components["schemas"]["KpiDifferenceDocument"][];
            framework: string;
            from: components["schemas"]["ComparedDayDocument"];
            /** @description The log position up to which facts are counted. */
            position: string;
            to: components["schemas"]["ComparedDayDocument"];
            /** @description Of the tracks that both editions have. */
            tracks: components["schemas"]["TrackDifferenceDocument"][];
        };
        CoursesResponse: {
            /** Format: date */
            from: string;
            /** @description Of the org units that have moved. The others have stayed. */
            items: components["schemas"]["OrgUnitCourse"][];
            /** Format: date */
            until: string;
        };
        CourseStep: {
            /** Format: date */
            day: string;
            /** @description 0: no stage. */
            level: number;
        };
        CoverageDocument: {
            /** @description Org units that should. */
            of: number;
            /** @description Org units that reported. */
            reporting: number;
        };
        CriterionDocument: {
            /** @description The least denominator of the KPI: a share of fewer items decides nothing. */
            atLeast?: number;
            /** @enum {string} */
            direction: "at-least" | "at-most";
            /** @description The threshold to enter the stage. */
            enter: number;
            /** @description The stage is held until the value is worse than this. */
            exit: number;
            /** @enum {string} */
            exitProvenance: "official" | "reproduced" | "house";
            kpi: string;
            /**
             * @description Of the entry threshold.
             * @enum {string}
             */
            provenance: "official" | "reproduced" | "house";
        };
        DaysDocument: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        DecidingEvents: {
            count: number;
            /** @description Log positions of at most three: `GET /events/{position}`. */
            positions: string[];
        };
        DeliveriesResponse: {
            items: components["schemas"]["DeliveryReportDocument"][];
            /** @description The cursor of the next page. */
            next: string | null;
        };
        DeliveryDocument: {
            attempts: number;
            /** @enum {string} */
            channel: "email" | "webhook" | "page";
            /** @description Also the `webhook-id` of every attempt. */
            id: string;
            /** @description How the last attempt failed. */
            lastError: string | null;
            /**
             * Format: date-time
             * @description While it is pending.
             */
            nextAttemptAt: string | null;
            /** @description Why it was dead-lettered, or why it was suppressed. */
            reason: string | null;
            /**
             * Format: date-time
             * @description When it was delivered, parked or suppressed.
             */
            settledAt: string | null;
            /** @enum {string} */
            state: "pending" | "delivered" | "parked" | "suppressed";
        };
        DeliveryReportDocument: {
            /** @description null: it is about the subscription itself. */
            alert: string | null;
            attempts: number;
            /** @enum {string} */
            channel: "email" | "webhook" | "page";
            /** @description Also the `webhook-id` of every attempt. */
            id: string;
            /** @description How the last attempt failed. */
            lastError: string | null;
            /**
             * Format: date-time
             * @description While it is pending.
             */
            nextAttemptAt: string | null;
            /** @description The code of the org unit. */
            orgUnit: string;
            /** @description Why it was dead-lettered, or why it was suppressed. */
            reason: string | null;
            /**
             * Format: date-time
             * @description When it was delivered, parked or suppressed.
             */
            settledAt: string | null;
            /** @enum {string} */
            state: "pending" | "delivered" | "parked" | "suppressed";
            title: string;
        };
        DemoPersonDocument: {
            name: string;
            /** @enum {string} */
            role: "viewer" | "reporter" | "leader" | "analyst" | "administrator" | "auditor";
        };
        DisabledMessage: {
            data: components["schemas"]["DisabledMessageData"];
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "subscription.disabled";
        };
        DisabledMessageData: {
            /**
             * @description The language of the subscription.
             * @enum {string}
             */
            language: "vi" | "en";
            orgUnit: components["schemas"]["WebhookOrgUnit"];
            /**
             * @description gone: the receiver answered 410. key-ended: the key of the subscription has ended.
             * @enum {string}
             */
            reason: "gone" | "key-ended";
            subscription: components["schemas"]["WebhookSubscription"];
            /** @description The whole message as plain text, in that language. */
            text: string;
            /** @description One line, in that language. */
            title: string;
        };
        EditionDocument: {
            /** @description Only editions of the same basis are compared with each other without being asked to. */
            basis: string;
            id: string;
            legalBasis: components["schemas"]["LegalBasisDocument"] | null;
            source: string;
            /**
             * @description Today.
             * @enum {string}
             */
            state: "in-force" | "ended" | "coming";
            /** @description The framework that took its place. */
            successor: string | null;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description Inclusive; null: in force.
             */
            validTo: string | null;
        };
        EffectDeltaDocument: {
            /** @description In natural units; negative where it takes something away. */
            amount: number;
            /**
             * Format: date
             * @description The day from which or on which it counts.
             */
            day: string;
            /** @example services.fullProcess */
            measure: string;
            name: string;
            orgUnit: components["schemas"]["EffectUnitDocument"];
            /** @description The segment or entity, if it is kept by one. */
            subject: string | null;
        };
        EffectEventDocument: {
            id: string;
            /** @description What it is called; null: no event names it. */
            name: string | null;
            orgUnit: components["schemas"]["EffectUnitDocument"] | null;
            /**
             * Format: date-time
             * @description When the log learned of it.
             */
            recordedAt: string;
            source: string;
            subject: string | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @description What happened, in words. */
            title: string;
            /** @example vn.thang.service.digitized.v1 */
            type: string;
        };
        EffectKpiDocument: {
            framework: string;
            frameworkName: string;
            kpi: string;
            name: string;
            /** @description Whose KPI it is: the org unit and those above it. */
            orgUnits: components["schemas"]["EffectUnitDocument"][];
        };
        EffectReasonDocument: {
            /** @description What to do about it. */
            advice: string | null;
            /** @enum {string} */
            code: "erased" | "not-counted-yet" | "superseded" | "retracted" | "changes-tree" | "covered-by-report" | "nothing-new" | "not-read-here" | "service-not-counted" | "service-never-registered" | "milestone-planned-twice" | "milestone-never-planned" | "due-already-past" | "after-end-of-unit" | "looks-alike" | "named-unit-not-known" | "index-not-read" | "component-not-read" | "capability-not-read" | "quantity-not-read" | "segment-not-read" | "type-not-read" | "stock-unreachable";
            /** @description Why, in words. */
            detail: string;
        };
        EffectUnitDocument: {
            code: string;
            name: string;
        };
        EndedUnitDocument: {
            code: string;
            name: string;
            /** @enum {string} */
            status: "active" | "merged" | "split" | "dissolved";
            /** @description Where it goes. */
            successors: components["schemas"]["OrgUnitName"][];
        };
        EntityDocument: {
            /** @description null: it was never registered. */
            name: string | null;
            orgUnit: components["schemas"]["OrgUnitOfEntityDocument"];
            /** @example service/1.004194 */
            subject: string;
        };
        EntityFigureDocument: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            measure: string;
            name: string;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            /** @description What the entity has added to the measure by that day. */
            value: number;
        };
        EntityTraitDocument: {
            /** @example full-process */
            id: string;
            name: string;
        };
        EntryExplanationResponse: {
            /** @description The alerts that it changed, and what each receiver got of it. */
            alerts: components["schemas"]["AlertExplanationResponse"][];
            /** @description In the journal. */
            position: string;
            /** @description Why the entry changed no alert: no-rule, said-already, pending, no-alert, not-decided; history, baseline or restated when nobody is to be notified. Null when it changed one. */
            reason: string | null;
            /** @description The same in words. */
            text: string | null;
        };
        EventEffectsResponse: {
            /** @description Of a correction or retraction: the position of the event that it amends. */
            amends: string | null;
            /** @description What it changed when it was recorded. */
            deltas: components["schemas"]["EffectDeltaDocument"][];
            /** @description Null after its erasure. */
            event: components["schemas"]["EffectEventDocument"] | null;
            /** @description The KPIs that read what it changed. */
            kpis: components["schemas"]["EffectKpiDocument"][];
            /** @example 42 */
            position: string;
            /** @description Why it changes no figure, and what else somebody should look at. */
            reasons: components["schemas"]["EffectReasonDocument"][];
            /** @description Who recorded the event. */
            recordedBy: components["schemas"]["RecordedByDocument"] | null;
            /** @description Who recorded that correction or retraction, when and why. */
            replaced: components["schemas"]["EventReplacementDocument"] | null;
            /** @description The position of the correction or retraction that took its place. */
            replacedBy: string | null;
            /**
             * @description Null after its erasure.
             * @enum {string|null}
             */
            state: "effective" | "superseded" | "retracted" | "not-counted-yet" | null;
        };
        EventReplacementDocument: {
            /**
             * Format: date-time
             * @description When the log learned of it.
             */
            at: string;
            /** @description Who recorded it. */
            by: components["schemas"]["RecorderDocument"] | null;
            /** @description The reason that it gives. */
            reason: string | null;
        };
        EventTypeSummary: {
            /** @example digitized */
            action: string;
            /** @description Its place among the types that offices record most often by hand, from 1. */
            commonness: number | null;
            /** @enum {string} */
            kind: "timeline" | "counter" | "tree" | "amendment";
            /** @example service */
            noun: string;
            /**
             * @description Where its JSON Schema is.
             * @example /api/v1/schemas/vn.thang.service.digitized.v1
             */
            schema: string;
            /** @description What happened, as a choice of a list. */
            title: string;
            /** @description What it is about. */
            topic: components["schemas"]["TopicDocument"];
            /** @example vn.thang.service.digitized.v1 */
            type: string;
        };
        EvidenceItemDocument: {
            /** @description Of an event that was corrected or retracted: what it added before. */
            added: number | null;
            /** @description What the entity adds with this event, less what it adds without. */
            adds: number;
            /** @description Of a median: the amount that the entity has with this event. null: of a sum or mean. */
            amount: number | null;
            /**
             * @description Why it adds nothing: the org unit’s own report covers that day; or the org unit did not bring all flows of the ratio for the month; or another org unit, with which it was merged, has the later event about the same subject, which counts; or it was corrected or retracted.
             * @enum {string|null}
             */
            because: "overridden" | "left-out" | "counted-elsewhere" | "corrected" | "retracted" | null;
            id: string;
            /** @description True: that amount is the one in the middle, or one of the two. */
            isMiddle: boolean;
            key: string;
            measure: string;
            measureName: string;
            /** @description What it is called; null: no event names it. */
            name: string | null;
            orgUnit: components["schemas"]["EvidenceUnitDocument"];
            /** @enum {string} */
            part: "numerator" | "denominator";
            position: string;
            /**
             * Format: date-time
             * @description When the log learned of it.
             */
            recordedAt: string;
            /** @description Who recorded it. */
            recordedBy: components["schemas"]["RecorderDocument"] | null;
            /** @description The correction or retraction that took its place. */
            replaced: components["schemas"]["ReplacementDocument"] | null;
            source: string;
            subject: string | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @description What happened, in words. */
            title: string;
            /** @example vn.thang.service.digitized.v1 */
            type: string;
        };
        EvidencePartDocument: {
            /** @description What its items add, over all pages. */
            amount: number;
            key: string;
            measure: string;
            /** @description False: no fact speaks of it, which is not zero. */
            measured: boolean;
            name: string;
            /** @enum {string} */
            part: "numerator" | "denominator";
            window: components["schemas"]["EvidenceWindowDocument"];
        };
        EvidenceResponse: {
            /** Format: date */
            asOf: string;
            denominator: number | null;
            edition: string;
            /** @description The oldest first. A page may be short, even empty, although there is a next. Events of org units that were below this one then, but lie outside the access scope today, are left out. */
            items: components["schemas"]["EvidenceItemDocument"][];
            kpi: string;
            name: string;
            /** @description The cursor of the next page. */
            next: string | null;
            numerator: number | null;
            parts: components["schemas"]["EvidencePartDocument"][];
            /** @description The log position up to which facts are counted. */
            position: string;
            /** @description What all items add, those of other pages included; null for several parts together. */
            total: number | null;
            value: number | null;
        };
        EvidenceUnitDocument: {
            code: string;
            name: string;
        };
        EvidenceWindowDocument: {
            /**
             * Format: date
             * @description Inclusive; null: everything up to `to`.
             */
            from: string | null;
            /**
             * Format: date
             * @description Inclusive.
             */
            to: string;
        };
        ExceptionalDayDocument: {
            /** Format: date */
            day: string;
            /** @description Expected by the law alone, not laid down yet. */
            expected: boolean;
            /** @description Ranges such as `08:00-12:00`, in order. Empty: a day off. */
            hours: string[];
            /** @description Why other hours are worked, in the language of the request. */
            name: string;
            /** @description Where the day is laid down. */
            source: string | null;
        };
        ExplainedPartDocument: {
            amount: number;
            coverage: components["schemas"]["CoverageDocument"];
            /** @description Of a median: every amount, ascending. */
            distribution?: components["schemas"]["AmountOfEntitiesDocument"][];
            /**
             * @description How the formula reads it: the measure, its window, and the flows that it is read with.
             * @example dossiers.online@12m with dossiers.received
             */
            key: string;
            /** @description This number is another KPI of the framework, which explains itself: its id. */
            kpi?: string;
            /** @example services.fullProcess */
            measure: string;
            /** @description False: no fact speaks of it, which is not zero. */
            measured: boolean;
            name: string;
            /** @enum {string} */
            part: "numerator" | "denominator";
        };
        ExplanationResponse: {
            /** Format: date */
            asOf: string;
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            denominator: number | null;
            description: string | null;
            edition: string;
            formula: components["schemas"]["FormulaDocument"];
            framework: string;
            kpi: string;
            /** @description What makes the value doubtful. It never changes it. */
            marks: components["schemas"]["MarkDocument"][];
            /** @description Present where org units reported only some flows of the ratio for a month: what they reported is left out. */
            measured?: components["schemas"]["MeasuredAmountDocument"];
            /** @description Why there is no value; null: there is one. */
            missing: string | null;
            name: string;
            numerator: number | null;
            /** @description What the formula reads, and what it held. */
            parts: components["schemas"]["ExplainedPartDocument"][];
            /** @description The log position up to which facts are counted. */
            position: string;
            /** @enum {string} */
            provenance: "official" | "reproduced" | "house";
            /** @description Present while org units are silent. */
            silent?: components["schemas"]["SilentDocument"];
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            /**
             * Format: date
             * @description Present while all of them are silent: the last day with facts. The value is that of then.
             */
            unknownSince?: string;
            /** @description What looks at the KPI, and what it gives there. */
            uses: components["schemas"]["KpiUseDocument"][];
            /** @description null: not measurable, which is not zero. */
            value: number | null;
        };
        FigureDocument: {
            coverage: components["schemas"]["CoverageDocument"];
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            /** @description For how many entities the org unit has figures of its own. */
            entities: number;
            /** @description Frameworks that apply to the org unit and read the measure; empty: none asks for it. */
            frameworks: string[];
            /**
             * @description `stock`: how many now; `flow`: how many in the window; `distinct`: how many entities had an event in it; `mean`: the mean of `of` amounts; `perSubject`: the median of the amounts of `of` entities, if they have a common scale.
             * @enum {string}
             */
            kind: "stock" | "flow" | "distinct" | "mean" | "perSubject" | "trailing";
            /** @example processes.redesigned */
            measure: string;
            name: string;
            /** @description Over how many amounts a mean or median is. */
            of: number | null;
            /** @description The latest total of twelve months that the org unit reported; never added to the value. */
            trailing: number | null;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            /** @description null: nothing was measured, which is not zero; or entities have no common number. */
            value: number | null;
            /** @description null: everything up to the day counts. */
            window: components["schemas"]["DaysDocument"] | null;
        };
        FigureKpiDocument: {
            framework: string;
            frameworkName: string;
            kpi: string;
            name: string;
        };
        FigurePartDocument: {
            /**
             * @description The value is `counted` + `reported` − `overridden`; `trailing` is never added.
             * @enum {string}
             */
            part: "counted" | "reported" | "overridden" | "trailing";
            /** @description null: nothing was measured. */
            value: number | null;
        };
        FigurePointDocument: {
            coverage: components["schemas"]["CoverageDocument"];
            /** Format: date */
            day: string;
            /** @description null: nothing was measured by that day. */
            value: number | null;
        };
        FigureResponse: {
            /** Format: date */
            asOf: string;
            coverage: components["schemas"]["CoverageDocument"];
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            /** @description For how many entities the org unit has figures of its own. */
            entities: number;
            /** @description Frameworks that apply to the org unit and read the measure; empty: none asks for it. */
            frameworks: string[];
            /**
             * @description `stock`: how many now; `flow`: how many in the window; `distinct`: how many entities had an event in it; `mean`: the mean of `of` amounts; `perSubject`: the median of the amounts of `of` entities, if they have a common scale.
             * @enum {string}
             */
            kind: "stock" | "flow" | "distinct" | "mean" | "perSubject" | "trailing";
            /** @description The KPIs of the org unit that read the measure. */
            kpis: components["schemas"]["FigureKpiDocument"][];
            /** @enum {string} */
            matter: "services" | "dossiers" | "participation" | "data" | "processes" | "administration" | "systems" | "people" | "results" | "plans" | "capabilities" | "rankings";
            matterName: string;
            /** @example processes.redesigned */
            measure: string;
            months: number;
            name: string;
            /** @description The noun of the entities that are counted, for `…/entities?noun=…&measure=…`. */
            noun: string | null;
            /** @description Over how many amounts a mean or median is. */
            of: number | null;
            /** @description For figures that org units also report. */
            parts: components["schemas"]["FigurePartDocument"][];
            /** @description The log position up to which facts are counted. */
            position: string;
            /** @description By segment, without those that are zero. */
            segments: components["schemas"]["SubjectFigureDocument"][];
            /** @description Figures of the org unit itself, by entity. */
            subjects: components["schemas"]["SubjectFigureDocument"][];
            /** @description The latest total of twelve months that the org unit reported; never added to the value. */
            trailing: number | null;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            /** @description null: nothing was measured, which is not zero; or entities have no common number. */
            value: number | null;
            /** @description null: everything up to the day counts. */
            window: components["schemas"]["DaysDocument"] | null;
        };
        FigureSeriesResponse: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            measure: string;
            name: string;
            points: components["schemas"]["FigurePointDocument"][];
            /** @description The log position up to which facts are counted. */
            position: string;
            subject: string | null;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
        };
        FiguresResponse: {
            /** Format: date */
            asOf: string;
            /** @description Every measure there is, by what it is about. */
            matters: components["schemas"]["SubjectMatterDocument"][];
            months: number;
            /** @description The log position up to which facts are counted. */
            position: string;
        };
        FiledEventResponse: {
            /** @description Corrections and retractions: the position of the event that this one amends. */
            amends: string | null;
            /** @description The position of the original at the start of that chain. */
            chain: string | null;
            /** @description The CloudEvent as it was received; null after its erasure. */
            event: {
                [key: string]: unknown;
            } | null;
            /** @example 42 */
            position: string;
            /**
             * Format: date-time
             * @description When the log learned of it.
             */
            recordedAt: string;
            /** @description The person or key that recorded it. Kept beside the event, outside its hash. */
            recordedBy: components["schemas"]["RecordedBy"] | null;
            /** @description The run that it came in; null when its sender opened none. */
            run: string | null;
        };
        FileDocument: {
            /**
             * @example ,
             * @enum {string|null}
             */
            decimal: "," | "." | null;
            /** @example ; */
            delimiter: string | null;
            /** @example utf-8 */
            encoding: string | null;
            /**
             * @description The row with the headings, from 1.
             * @example 1
             */
            headingRow: number;
            headings: components["schemas"]["HeadingDocument"][];
            /** @enum {string} */
            kind: "csv" | "xlsx" | "ndjson";
            /** @description The sheet that is read; empty for a text file. */
            sheet: string;
            sheets: string[];
        };
        FileOptionsRequest: {
            /**
             * Format: date
             * @description The day as of which rows without a day are; by default today. Not after today.
             */
            asOf?: string;
            /**
             * @description Of a CSV; by default it is detected.
             * @enum {string}
             */
            delimiter?: "," | ";" | "\t" | "|";
            /**
             * @description Of a text file; by default it is detected.
             * @enum {string}
             */
            encoding?: "utf-8" | "windows-1258" | "windows-1252" | "utf-16le" | "utf-16be";
            /**
             * @description By default it is detected.
             * @enum {string}
             */
            kind?: "csv" | "xlsx" | "ndjson";
            /** @description The sheet of a workbook; by default the first one. */
            sheet?: string;
        };
        FirstAdministrator: {
            email: string;
            /** @enum {string} */
            language: "vi" | "en";
            name: string;
            /** @description 12 characters or more. */
            password: string;
        };
        FollowedSettingDocument: {
            /** @description Null: all. */
            ids: string[] | null;
            /** @enum {string} */
            origin: "environment" | "chosen" | "default";
        };
        ForecastDocument: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            /** @enum {string} */
            direction: "at-least" | "at-most";
            /**
             * Format: date
             * @description At the fast end of the interval.
             */
            earliest: string | null;
            /**
             * Format: date
             * @description At that slope.
             */
            eta: string | null;
            /** @description What the slope for each month may be as well: with 90 % confidence, or the range of all slopes where there are fewer than five points; wider after a fall that may come again. */
            interval: components["schemas"]["SlopeIntervalDocument"] | null;
            kpi: string;
            /**
             * Format: date
             * @description At its slow end; null: perhaps never.
             */
            latest: string | null;
            name: string;
            /** @description A day on which nothing was measured has none. */
            points: components["schemas"]["PacePointDocument"][];
            /** @description Robust (Theil–Sen) since the last break, in the KPI’s unit for each month of 365.25 / 12 days. */
            slopePerMonth: number | null;
            /** @description The stage, gate or band that it is needed for; null for targets. */
            stage: components["schemas"]["StageDocument"] | null;
            target: components["schemas"]["ForecastTargetDocument"] | null;
            threshold: number;
            track: string;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            value: number | null;
            /** @enum {string} */
            verdict: "reached" | "arriving" | "no-movement" | "moving-away" | "beyond-horizon" | "not-enough-data";
            /** @description The days that the pace was taken from: since the last break. */
            window: components["schemas"]["PaceWindowDocument"];
        };
        ForecastResponse: {
            /** Format: date */
            asOf: string;
            edition: string;
            framework: string;
            items: components["schemas"]["ForecastDocument"][];
            /** @description The log position up to which facts are counted. */
            position: string;
            /** @description Paces that the sources name, to compare with. They are stated of shares of services. */
            references: components["schemas"]["ReferenceSlopeDocument"][];
        };
        ForecastTargetDocument: {
            /**
             * Format: date
             * @description The last day on which reaching it counts as on time.
             */
            due: string;
            id: string;
            name: string;
            /** @enum {string|null} */
            verdict: "reached" | "reached-late" | "on-track" | "at-risk" | "missed" | "not-measured" | "not-begun" | "ended" | null;
        };
        FormulaDocument: {
            applicable: components["schemas"]["ApplicableDocument"] | null;
            denominator: string | null;
            /** @description As written in the framework file. */
            numerator: string;
            /** @description null: all up to the day. */
            window: components["schemas"]["WindowDocument"] | null;
            /**
             * @description What it is where the denominator is zero.
             * @enum {string}
             */
            zeroDenominator: "not-measurable" | "zero" | "full" | "share-out";
        };
        FoundEntitiesResponse: {
            items: components["schemas"]["FoundEntityDocument"][];
        };
        FoundEntityDocument: {
            /** @description The newest name; null: no event names it. */
            name: string | null;
            orgUnit: components["schemas"]["OrgUnitName"];
            /** @description Its state today and what else holds, in words. */
            state: string[];
            /** @example service/1.004194 */
            subject: string;
        };
        FoundExampleDocument: {
            /** @description What is the case. */
            detail: string;
            orgUnit: components["schemas"]["WarningUnitDocument"] | null;
            /**
             * @description JSON Pointer into the event.
             * @example /subject
             */
            pointer: string;
            /**
             * @description `GET /events/{position}/effects` says what the event does.
             * @example 17
             */
            position: string;
            subject: string | null;
            /** @example vn.thang.service.digitized.v1 */
            type: string;
        };
        FoundWarningDocument: {
            /** @description What to do about it. */
            advice: string;
            /** @enum {string} */
            code: "service-not-counted" | "service-never-registered" | "milestone-planned-twice" | "milestone-never-planned" | "due-already-past" | "after-end-of-unit" | "looks-alike" | "named-unit-not-known" | "index-not-read" | "component-not-read" | "capability-not-read" | "quantity-not-read" | "segment-not-read" | "type-not-read" | "stock-unreachable";
            count: number;
            /** @description The newest three that still hold. */
            examples: components["schemas"]["FoundExampleDocument"][];
            /**
             * Format: date-time
             * @description When the newest of them was found.
             */
            foundAt: string;
            intended: components["schemas"]["IntentionDocument"] | null;
            name: string;
            /** @example /portals/ha-noi */
            source: string;
        };
        FrameworkFreshnessDocument: {
            framework: string;
            /**
             * Format: date
             * @description The last day with a fact of the org unit or of one below it. null: there is none.
             */
            lastHeard: string | null;
            /**
             * Format: date
             * @description Since when facts are overdue: no fact for three times the usual gap between days with facts, or for 90 days while it is not known. null: they are not. Published indices say themselves how long they hold.
             */
            silentSince: string | null;
        };
        FrameworkName: {
            id: string;
            name: string;
        };
        FrameworkProblemDocument: {
            /** @description What to change. */
            detail: string;
            /** @description The name of the file. */
            file: string;
            line: number | null;
            /** @description JSON Pointer into the file; empty for the file as a whole. */
            path: string;
            /** @example thresholds-rise */
            rule: string;
        };
        FrameworkResponse: {
            appliesTo: components["schemas"]["ApplicabilityDocument"];
            description: string;
            /** @description The one described: the chosen one, else the one in force today, else the nearest. */
            edition: components["schemas"]["EditionDocument"];
            /** @description All of them, from the oldest to the newest. */
            editions: components["schemas"]["EditionDocument"][];
            /** @description Whether its changes are notified. Pages offer these frameworks first. */
            followed: boolean;
            /** @example vn-service-levels */
            id: string;
            kpis: components["schemas"]["KpiDefinitionDocument"][];
            name: string;
            /**
             * @description What counts of a subject that several merged org units have: once, as in the one with the latest event; or in each of them.
             * @enum {string}
             */
            overlap: "later" | "sum";
            /**
             * @description How an org unit that others were merged into is restated.
             * @enum {string}
             */
            restatement: "sum" | "mean";
            /** @description The levels that any edition applies to. */
            studies: ("nation" | "ministry" | "province" | "department" | "commune" | "other")[];
            trackKinds: ("ladder" | "independent" | "index" | "checklist" | "targets")[];
            tracks: components["schemas"]["TrackDefinitionDocument"][];
        };
        FrameworksResponse: {
            items: components["schemas"]["FrameworkSummary"][];
            next: string | null;
            /** @description For administrators of everything: what is wrong with the files as they are now, while the editions above stay in use. */
            problems?: components["schemas"]["FrameworkProblemDocument"][];
        };
        FrameworkSummary: {
            appliesTo: components["schemas"]["ApplicabilityDocument"];
            description: string;
            /** @description The one described: the chosen one, else the one in force today, else the nearest. */
            edition: components["schemas"]["EditionDocument"];
            /** @description All of them, from the oldest to the newest. */
            editions: components["schemas"]["EditionDocument"][];
            /** @description Whether its changes are notified. Pages offer these frameworks first. */
            followed: boolean;
            /** @example vn-service-levels */
            id: string;
            name: string;
            /** @description The levels that any edition applies to. */
            studies: ("nation" | "ministry" | "province" | "department" | "commune" | "other")[];
            trackKinds: ("ladder" | "independent" | "index" | "checklist" | "targets")[];
        };
        FreshnessDocument: {
            /**
             * Format: date
             * @description The last day with a fact of the org unit or of one below it. null: there is none.
             */
            lastHeard: string | null;
            /**
             * Format: date
             * @description Since when facts are overdue: no fact for three times the usual gap between days with facts, or for 90 days while it is not known. null: they are not. Published indices say themselves how long they hold.
             */
            silentSince: string | null;
        };
        GainDocument: {
            edition: string;
            framework: string;
            /** @description The KPI that the work is for. */
            kpi: string;
            /** @description Indices: points of the score. */
            points: number | null;
            /** @description Elsewhere: stages, gates, items or targets, and parts of them. */
            progress: number | null;
            /** @description Of all that the track can give, 0–1. */
            share: number;
            track: string;
        };
        GateDocument: {
            id: string;
            level: number;
            name: string;
            open: boolean;
            progress: number | null;
            unmet: components["schemas"]["UnmetCriterionDocument"][];
        };
        GrantDocument: {
            /** @description On this org unit and all below it; null: all. */
            orgUnit: string | null;
            rights: ("events:write" | "events:backfill" | "read" | "alerts:acknowledge" | "subscriptions:write" | "what-if" | "audit:read" | "administer")[];
        };
        GroupPlaceDocument: {
            /** @description The group as the publisher names it, such as ASEAN. */
            group: string;
            /** @description The mean of the group as published. */
            mean: number | null;
            /** @description How many are ranked in the group. */
            of: number;
            rank: number;
        };
        HeadingDocument: {
            /**
             * @description Its place, from 0.
             * @example 2
             */
            column: number;
            /** @description What it is mapped to, or proposed for. */
            field: string | null;
            period: components["schemas"]["PeriodDocument"] | null;
            /**
             * @description The first values below it.
             * @example [
             *       "4",
             *       "3"
             *     ]
             */
            samples: string[];
            /** @example Mức độ DVC */
            text: string;
        };
        HistoryResponse: {
            breaks: components["schemas"]["BreakDocument"][];
            framework: string;
            /** @description The tracks of all editions in the range. */
            tracks: components["schemas"]["TrackHistoryDocument"][];
        };
        HypotheticalChangeDocument: {
            /** @description A KPI’s value; of a track its score, or the id of its stage. */
            from: (number | string) | null;
            /** @description The KPI that changes; or else `track`. */
            kpi?: string;
            to: (number | string) | null;
            /** @description The track whose stage or score changes. */
            track?: string;
        };
        HypotheticalDocument: {
            after: components["schemas"]["HypotheticalResultDocument"];
            before: components["schemas"]["HypotheticalResultDocument"];
            changes: components["schemas"]["HypotheticalChangeDocument"][];
            edition: string;
            framework: string;
        };
        HypotheticalKpiDocument: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            id: string;
            name: string;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            value: number | null;
        };
        HypotheticalResultDocument: {
            kpis: components["schemas"]["HypotheticalKpiDocument"][];
            tracks: components["schemas"]["HypotheticalTrackDocument"][];
        };
        HypotheticalTrackDocument: {
            id: string;
            /** @enum {string} */
            kind: "ladder" | "independent" | "index" | "checklist" | "targets";
            progress: number | null;
            score: number | null;
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            scoreDecimals: number;
            stage: components["schemas"]["StageDocument"] | null;
        };
        ImportDocument: {
            /**
             * Format: date
             * @description The day as of which rows without a day are.
             */
            asOf: string;
            /** @description Values for every row, by field. */
            constants: {
                [key: string]: string;
            };
            counts: components["schemas"]["RowCountsDocument"];
            /** Format: date-time */
            createdAt: string;
            /** @example Nguyễn Văn An */
            createdBy: string;
            /** @description Null until the file was looked at. */
            file: components["schemas"]["FileDocument"] | null;
            /** @example 48213 */
            fileBytes: number;
            /** @example dich-vu.xlsx */
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            finishedBy: string | null;
            /** @example 42 */
            id: string;
            /** @description The log changed since the preview, so that it is shown anew. */
            isRenewed: boolean;
            /** @example services */
            layout: string | null;
            mapping: components["schemas"]["MappingReferenceDocument"] | null;
            /** @example hue */
            orgUnit: string;
            problem: components["schemas"]["ImportProblemDocument"] | null;
            /** @description What must be answered before a preview. */
            questions: components["schemas"]["QuestionDocument"][];
            /**
             * @description Rows that are done so far.
             * @example 446
             */
            rowsDone: number;
            /**
             * @description Its run in the log.
             * @example 7
             */
            run: string | null;
            /** @description The newest import of the same bytes that was recorded. */
            sameFile: components["schemas"]["SameFileDocument"] | null;
            /**
             * @description The source of its events.
             * @example /org-units/hue
             */
            source: string;
            /** @enum {string} */
            state: "reading" | "questions" | "previewed" | "recording" | "recorded" | "undoing" | "undone" | "failed";
            undo: components["schemas"]["UndoCountsDocument"] | null;
            /** Format: date-time */
            undoneAt: string | null;
            undoneBy: string | null;
        };
        ImportedPersonsResponse: {
            /** @description How many persons the file has. */
            count: number;
            /** @description Empty for a preview. */
            items: components["schemas"]["InvitedPersonDocument"][];
        };
        ImportedRowDocument: {
            changes: components["schemas"]["ChangeDocument"][];
            /** @description What the row or the log calls its subject. */
            name: string | null;
            /** @example hue */
            orgUnit: string | null;
            /** @example Huế */
            orgUnitName: string | null;
            /** @enum {string} */
            outcome: "new" | "same" | "changed" | "rejected";
            problems: components["schemas"]["RowProblemDocument"][];
            /**
             * @description As in the file, from 1.
             * @example 17
             */
            row: number;
            /** @example service/1.004194 */
            subject: string | null;
        };
        ImportPersonsRequest: {
            /** @description CSV text with a heading row: name, email, orgUnit, roles (`reporter; viewer@HN`). */
            csv: string;
            /**
             * @description Checks only; no person is added or invited.
             * @default false
             */
            preview?: boolean;
        };
        ImportProblemDocument: {
            /** @example file-cut */
            code: string;
            /** @description What to change. */
            detail: string;
        };
        IndexGroupDefinitionDocument: {
            /**
             * @description How items make the group.
             * @enum {string}
             */
            aggregation: "sum" | "mean" | "weighted-mean" | "min";
            id: string;
            items: components["schemas"]["IndexItemDefinitionDocument"][];
            name: string;
            /** @description The most that it gives, or its weight. */
            points: number;
            /** @enum {string} */
            provenance: "official" | "reproduced" | "house";
        };
        IndexGroupDocument: {
            id: string;
            /** @description None for a mean over org units below. */
            items: components["schemas"]["IndexItemDocument"][];
            name: string;
            of: number;
            /** @description As the publisher rounds it; null while something that counts is not measured. */
            points: number | null;
            /** @description Of a mean over org units below: how many have points. */
            units?: components["schemas"]["MeasuredUnitsDocument"];
        };
        IndexItemDefinitionDocument: {
            kpi: string;
            name: string;
            /** @description The most that it gives, or its weight; 0: tracked only. */
            points: number;
            /**
             * @description Of the points and the transform.
             * @enum {string}
             */
            provenance: "official" | "reproduced" | "house";
            /** @description From the value to the share of the points. */
            transform: components["schemas"]["LinearTransformDocument"] | components["schemas"]["BandedTransformDocument"] | components["schemas"]["BinaryTransformDocument"] | components["schemas"]["CodedTransformDocument"] | components["schemas"]["ZScoreTransformDocument"];
        };
        IndexItemDocument: {
            kpi: string;
            name: string;
            /** @description The most that it gives, after what was shared out in its group. */
            of: number;
            /** @description null: not measured, which is not zero. */
            points: number | null;
            /**
             * @description Of the points and the transform.
             * @enum {string}
             */
            provenance: "official" | "reproduced" | "house";
            /** @description Of its points, by its transform. */
            share: number | null;
        };
        InnerMovement: {
            /** @description Of a ladder or of gates. */
            criterion: components["schemas"]["MovedCriterion"] | null;
            /**
             * @description Up: closer to the next stage, or more reached.
             * @enum {string}
             */
            direction: "up" | "down";
            /** @description The org unit itself, else the one below that moved most. */
            orgUnit: components["schemas"]["OrgUnitName"];
            /** @description Points, items or targets of other tracks. */
            reached: components["schemas"]["MovedReach"] | null;
            /**
             * Format: date
             * @description It is compared with the end of this day.
             */
            since: string;
        };
        InstallationPatch: {
            /** @description Frameworks whose changes are notified; null: all. */
            followed?: string[] | null;
            /** @description Null: no mail server. */
            mailServer?: components["schemas"]["MailServerRequest"] | null;
            name?: string;
        };
        InstallationResponse: {
            followed: components["schemas"]["FollowedSettingDocument"];
            /** @description The installed frameworks. */
            frameworks: components["schemas"]["NamedFrameworkDocument"][];
            mailServer: components["schemas"]["MailSettingDocument"];
            name: string;
            timeZone: components["schemas"]["TimeZoneDocument"];
        };
        IntendedRequest: {
            /** @description Why it is intended, for others who look at the checks. */
            reason: string;
            /**
             * @description The source that means what it sends.
             * @example /portals/ha-noi
             */
            source: string;
        };
        IntentionDocument: {
            /** @description The name of the key with which it was said. */
            by: string;
            /** @enum {string} */
            code: "service-not-counted" | "service-never-registered" | "milestone-planned-twice" | "milestone-never-planned" | "due-already-past" | "after-end-of-unit" | "looks-alike" | "named-unit-not-known" | "index-not-read" | "component-not-read" | "capability-not-read" | "quantity-not-read" | "segment-not-read" | "type-not-read" | "stock-unreachable";
            /** @description For this org unit and everything below it. */
            orgUnit: string;
            reason: string;
            /** Format: date-time */
            since: string;
            /** @example /portals/ha-noi */
            source: string;
        };
        InvitationDocument: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Whether the link was sent by mail as well. */
            mailed: boolean;
            /** @description To be given to the person. It is shown this once; only its hash is kept. */
            url: string;
        };
        InvitationResponse: {
            email: string;
            /** @enum {string} */
            language: "vi" | "en";
            name: string;
        };
        InvitationTokenRequest: {
            /** @description The token of the invitation. */
            token: string;
        };
        InvitedPersonDocument: {
            invitation: components["schemas"]["InvitationDocument"];
            person: components["schemas"]["PersonDocument"];
        };
        JournalResponse: {
            items: components["schemas"]["StreamLineDocument"][];
            /** @description The cursor of the next page. */
            next: string | null;
        };
        KeptOverviewPatch: {
            /** @description The journal position up to which the person has seen what moved. */
            seen?: number;
            /** @description What the overview shows from now on. */
            shown?: components["schemas"]["ShownOverviewDocument"];
        };
        KnownPointsDocument: {
            /** @description The most that these could give. */
            of: number;
            /** @description The points that the measured items give. */
            points: number;
        };
        KpiAggregateDocument: {
            /** @description Decimals of the mean; null: not rounded. */
            decimals: number | null;
            /**
             * @description The level of the org units whose mean it is.
             * @enum {string}
             */
            level: "nation" | "ministry" | "province" | "department" | "commune" | "other";
        };
        KpiDefinitionDocument: {
            /** @description An org unit with units of this level below it takes the mean over them. null: its own value. */
            aggregate: components["schemas"]["KpiAggregateDocument"] | null;
            /** @description null: it applies to all org units. */
            applicable: components["schemas"]["ApplicableDocument"] | null;
            /** @enum {string} */
            better: "higher" | "lower";
            /** @description Decimals to show; thresholds look at the exact value. */
            decimals: number;
            denominator: string | null;
            description: string | null;
            /** @description The measure whose growth moves it. */
            driver: string | null;
            id: string;
            /** @description A higher value is shown, and marked; null: none. */
            max: number | null;
            /** @description A lower value is shown, and marked; null: none. */
            min: number | null;
            name: string;
            /** @description As written in the framework file. */
            numerator: string;
            /** @enum {string} */
            provenance: "official" | "reproduced" | "house";
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            /** @description How long a published index counts; then it is missing. null: until the next publication. */
            validFor: components["schemas"]["ValidityDocument"] | null;
            /** @description Months that it looks back; null: to date. */
            window: number | null;
            /**
             * @description What it is where the denominator is zero.
             * @enum {string}
             */
            zeroDenominator: "not-measurable" | "zero" | "full" | "share-out";
        };
        KpiDifferenceDocument: {
            /** @description null unless both are measured. */
            change: number | null;
            from: number | null;
            kpi: string;
            name: string;
            to: number | null;
        };
        KpiDocument: {
            coverage: components["schemas"]["CoverageDocument"];
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            denominator: number | null;
            /**
             * Format: date
             * @description The first day on which the last publication no longer counted. The value is missing since.
             */
            expiredOn?: string;
            id: string;
            /** @description What makes the value doubtful. It never changes it. */
            marks: components["schemas"]["MarkDocument"][];
            /** @description Present where org units reported only some flows of the ratio for a month: what they reported is left out. */
            measured?: components["schemas"]["MeasuredAmountDocument"];
            name: string;
            numerator: number | null;
            /** @description Of a restated figure, the mean over the merged org units. */
            parts?: components["schemas"]["MeasuredUnitsDocument"];
            /** @enum {string} */
            provenance: "official" | "reproduced" | "house";
            /** @description Present while org units are silent. */
            silent?: components["schemas"]["SilentDocument"];
            /** @description True where a figure is a reported total of twelve months, because no period was reported. */
            trailing?: boolean;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            /** @description Of a mean over org units below. */
            units?: components["schemas"]["MeasuredUnitsDocument"];
            /**
             * Format: date
             * @description Present while all of them are silent: the last day with facts. The value is that of then.
             */
            unknownSince?: string;
            /** @description null: not measurable, which is not zero. */
            value: number | null;
        };
        KpiPointDocument: {
            coverage: components["schemas"]["CoverageDocument"];
            /** Format: date */
            day: string;
            denominator: number | null;
            /** @description The edition that assesses that day. */
            edition: string | null;
            numerator: number | null;
            /** @description null: not measurable on that day, which is not zero. */
            value: number | null;
        };
        KpiSeriesResponse: {
            breaks: components["schemas"]["BreakDocument"][];
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            kpi: string;
            name: string;
            points: components["schemas"]["KpiPointDocument"][];
            /** @enum {string} */
            provenance: "official" | "reproduced" | "house";
            /** @description What the stages of the newest edition in the range ask of this KPI, the lowest first. */
            thresholds: components["schemas"]["ThresholdDocument"][];
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
        };
        KpiUseDocument: {
            /** @enum {string} */
            direction?: "at-least" | "at-most";
            /** @description The threshold to enter, or the value of the target. */
            enter?: number;
            /** @description Held until the value is worse than this. */
            exit?: number;
            /** @description Items of an index: what it gives here. */
            given?: number | null;
            /** @description The group of an index. */
            group?: components["schemas"]["NamedDocument"];
            /** @description The item of a checklist. */
            item?: components["schemas"]["NamedDocument"];
            /** @description Whether the threshold is met. Not for items of an index. */
            met?: boolean;
            /** @description The work that would meet it; of an item of an index, the least for the next band, or that which gives all of its points. null: met, or no amount of countable work does. */
            missing: components["schemas"]["MissingWorkDocument"] | null;
            /** @description Items of an index: the most that it gives, after what was shared out in its group. */
            points?: number;
            /**
             * @description Of the threshold, or of the points and the transform.
             * @enum {string}
             */
            provenance: "official" | "reproduced" | "house";
            /** @description The rung or gate. */
            stage?: components["schemas"]["StageDocument"];
            target?: components["schemas"]["UseTargetDocument"];
            track: string;
            /** @description From the value to the share of the points. */
            transform?: components["schemas"]["LinearTransformDocument"] | components["schemas"]["BandedTransformDocument"] | components["schemas"]["BinaryTransformDocument"] | components["schemas"]["CodedTransformDocument"] | components["schemas"]["ZScoreTransformDocument"];
        };
        LastEventDocument: {
            position: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /**
             * @description What happened, in words.
             * @example Đưa dịch vụ lên trực tuyến
             */
            title: string;
            /** @example vn.thang.service.digitized.v1 */
            type: string;
        };
        LateFigure: {
            /** @description Of the org unit with all below it. */
            freshness: components["schemas"]["FreshnessDocument"];
            lateMilestones: number;
            /** @description The source that has been silent the longest. */
            longestSilentSource: components["schemas"]["LateSource"] | null;
            /** @description At most five, the latest first. */
            milestones: components["schemas"]["LateMilestone"][];
            /** @description Org units whose facts are overdue or that have none. */
            silent: number;
            /** @description Sources that are silent about them on that day. */
            silentSources: number;
            /** @description At most ten, the worst first. */
            silentUnits: components["schemas"]["SilentUnit"][];
            units: number;
        };
        LateMilestone: {
            /** Format: date */
            due: string | null;
            orgUnit: components["schemas"]["OrgUnitName"];
            title: string | null;
            workingDaysLate: number;
        };
        LateSource: {
            /** @description The days since then. */
            days: number;
            /**
             * Format: date
             * @description The last day with a fact.
             */
            lastHeard: string;
            orgUnit: components["schemas"]["OrgUnitName"];
            /** @example /portals/ha-noi */
            source: string;
        };
        LayoutDocument: {
            fields: components["schemas"]["LayoutFieldDocument"][];
            /** @example services */
            id: string;
            /** @example Danh sách dịch vụ, mỗi dòng một dịch vụ */
            name: string;
        };
        LayoutFieldDocument: {
            /** @description What a choice takes. */
            allowed: string[];
            /** @example level */
            id: string;
            isRequired: boolean;
            /** @example choice */
            kind: string;
            /** @example Mức độ dịch vụ */
            label: string;
        };
        LegalBasisDocument: {
            /** @description Who issued it. */
            body: string;
            /** Format: date */
            date: string;
            /** @example 766/QĐ-TTg */
            number: string;
        };
        LevelPointDocument: {
            /** Format: date */
            day: string;
            /** @description The edition that assesses that day. */
            edition: string | null;
            /** @description null: no stage held. */
            level: number | null;
            progress: number | null;
            /** @description Of indices and checklists. */
            score: number | null;
        };
        LinearTransformDocument: {
            /** @description No less than nothing and no more than all points. */
            capped: boolean;
            /** @description The value that gives nothing. */
            from: number;
            /** @enum {string} */
            kind: "linear";
            /** @description The value that gives all points. */
            to: number;
        };
        ListedEntitiesResponse: {
            /** Format: date */
            asOf: string;
            /** @description By name; those without one by their code. */
            items: components["schemas"]["ListedEntityDocument"][];
            /** @description What is listed, in words. */
            name: string;
            /** @description The cursor of the next page. */
            next: string | null;
            /** @enum {string} */
            noun: "service" | "dataset" | "registry" | "system" | "function" | "process" | "operating-model" | "delivery-model" | "outcome" | "solution" | "milestone" | "risk" | "consultation" | "capability" | "index";
            /** @description The log position up to which facts are counted. */
            position: string;
        };
        ListedEntityDocument: {
            /**
             * Format: date
             * @description Of a milestone: its deadline.
             */
            due: string | null;
            figures: components["schemas"]["EntityFigureDocument"][];
            /** @description The newest event of its history up to that day. Dossiers and payments are not part of it. */
            lastEvent: components["schemas"]["LastEventDocument"] | null;
            /** @description What else holds, such as the digital level. */
            levels: components["schemas"]["EntityTraitDocument"][];
            /** @description The newest name; null: no event names it. */
            name: string | null;
            orgUnit: components["schemas"]["OrgUnitName"];
            state: components["schemas"]["EntityTraitDocument"];
            /** @example service/1.004194 */
            subject: string;
        };
        ListEventsResponse: {
            /** @description May be short, even empty, although there is a next page. */
            items: components["schemas"]["FiledEventResponse"][];
            /** @description The cursor of the next page; null at the end of the log. */
            next: string | null;
        };
        ListImportsResponse: {
            items: components["schemas"]["ImportDocument"][];
            next: string | null;
        };
        ListLayoutsResponse: {
            items: components["schemas"]["LayoutDocument"][];
            /** @example null */
            next: string | null;
        };
        ListRecordsResponse: {
            /** @description The last recorded first. A page may be short. */
            items: components["schemas"]["RecordDocument"][];
            /** @description The cursor of the next page. */
            next: string | null;
        };
        ListRowsResponse: {
            /** @description In the order of the file. */
            items: components["schemas"]["ImportedRowDocument"][];
            next: string | null;
        };
        ListSchemasResponse: {
            items: components["schemas"]["EventTypeSummary"][];
            /**
             * @description Always null: all types are on one page.
             * @example null
             */
            next: string | null;
        };
        ListUndoneResponse: {
            items: components["schemas"]["UndoneEventDocument"][];
            next: string | null;
        };
        LiveDocument: {
            /** @enum {string} */
            status: "ok";
        };
        MailServerDocument: {
            from: string;
            /** @description The password itself is never shown. */
            hasPassword: boolean;
            host: string;
            port: number;
            /** @enum {string} */
            security: "tls" | "starttls" | "automatic";
            user: string;
        };
        MailServerRequest: {
            /** @example Thang <thang@example.org> */
            from: string;
            /** @example mail.example.org */
            host: string;
            /** @description Null: the stored one, as long as server and user stay. */
            password?: string | null;
            /** @example 587 */
            port: number;
            /** @enum {string} */
            security: "tls" | "starttls" | "automatic";
            /** @description Empty: the server needs no login. */
            user: string;
        };
        MailSettingDocument: {
            /** @description The sender. */
            from: string | null;
            /**
             * @description What the environment sets cannot be changed here.
             * @enum {string}
             */
            origin: "environment" | "chosen" | "default";
            server: components["schemas"]["MailServerDocument"] | null;
        };
        MappedColumnRequest: {
            /**
             * @description A field of the layout; null: nothing is read from the column.
             * @example level
             */
            field: string | null;
            /** @example Mức độ DVC */
            heading: string;
            /** @description The period of the amounts below. */
            period?: components["schemas"]["PeriodRequest"];
        };
        MappingReferenceDocument: {
            /** @example 7 */
            id: string;
            /** @example 2 */
            version: number;
        };
        MappingRequest: {
            columns: components["schemas"]["MappedColumnRequest"][];
            /**
             * @description Values for every row by field, as cells would say them.
             * @example {
             *       "period": "T6/2025"
             *     }
             */
            constants?: {
                [key: string]: string;
            };
            /**
             * @description The mark before the decimals, where the numbers leave it open.
             * @enum {string|null}
             */
            decimal?: "," | "." | null;
            /**
             * @description See `GET /imports/layouts`.
             * @example services
             */
            layout: string;
        };
        MarkDocument: {
            expected: number;
            /** @description The measure that gave rise to it. */
            measure: string;
            /** @description What the rule compared, in natural units of the measure. */
            observed: number;
            /** @description The days that were looked at, where the rule has days of its own. */
            period?: components["schemas"]["DaysDocument"];
            /** @enum {string} */
            rule: "part-above-whole" | "unused-supply" | "few-self-filed" | "spike-at-period-end" | "jump" | "narrow-hysteresis" | "out-of-range" | "uneven-reports";
            /** @description What makes the value doubtful, in words. */
            text: string;
            /** @description Of a part above its whole: what it is part of. */
            whole?: components["schemas"]["WholeDocument"];
        };
        MaturityDocument: {
            /** Format: date */
            asOf: string;
            edition: string;
            framework: string;
            /** @description A moment or a position of the log; null: all that is known. */
            knownAt: string | null;
            kpis: components["schemas"]["KpiDocument"][];
            orgUnit: string;
            /** @description The log position up to which facts are counted. */
            position: string;
            tracks: components["schemas"]["TrackResultDocument"][];
            /** @enum {string} */
            tree: "as-is" | "as-was" | "restated";
        };
        MaturityResponse: {
            items: components["schemas"]["MaturityDocument"][];
        };
        MeasuredAmountDocument: {
            /** @description What the value is computed from. */
            amount: number;
            /**
             * @description What the measure counts, in the plural.
             * @example dossiers
             */
            counts: string;
            /** @example dossiers.resolved */
            measure: string;
            /** @description What was reported in all. */
            of: number;
        };
        MeasuredUnitsDocument: {
            /** @description Org units that have a value. */
            measured: number;
            /** @description Org units that the mean stands for. */
            of: number;
        };
        MeasureEvidenceItemDocument: {
            /** @description Of an event that was corrected or retracted: what it added before. */
            added: number | null;
            /** @description What the entity adds with this event, less what it adds without. */
            adds: number;
            /** @description Of a median: the amount that the entity has with this event. null: of a sum or mean. */
            amount: number | null;
            /**
             * @description Why it adds nothing: the org unit’s own report covers that day; or the org unit did not bring all flows of the ratio for the month; or another org unit, with which it was merged, has the later event about the same subject, which counts; or it was corrected or retracted.
             * @enum {string|null}
             */
            because: "overridden" | "left-out" | "counted-elsewhere" | "corrected" | "retracted" | null;
            id: string;
            /** @description True: that amount is the one in the middle, or one of the two. */
            isMiddle: boolean;
            measure: string;
            measureName: string;
            /** @description What it is called; null: no event names it. */
            name: string | null;
            orgUnit: components["schemas"]["EvidenceUnitDocument"];
            position: string;
            /**
             * Format: date-time
             * @description When the log learned of it.
             */
            recordedAt: string;
            /** @description Who recorded it. */
            recordedBy: components["schemas"]["RecorderDocument"] | null;
            /** @description The correction or retraction that took its place. */
            replaced: components["schemas"]["ReplacementDocument"] | null;
            source: string;
            subject: string | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @description What happened, in words. */
            title: string;
            /** @example vn.thang.service.digitized.v1 */
            type: string;
        };
        MeasureEvidenceResponse: {
            /** Format: date */
            asOf: string;
            items: components["schemas"]["MeasureEvidenceItemDocument"][];
            measure: string;
            name: string;
            /** @description The cursor of the next page. A page may show fewer than `limit`, even none. */
            next: string | null;
            /** @description The log position up to which facts are counted. */
            position: string;
            subject: string | null;
            /** @description What all items add, over all pages; null for a median, which is no sum. */
            total: number | null;
            window: components["schemas"]["EvidenceWindowDocument"];
        };
        MergedOrgUnitDocument: {
            code: string;
            /** @description The code of the org unit that it was merged into. */
            into: string;
            /** Format: date-time */
            mergedAt: string;
            name: string;
        };
        MergersResponse: {
            /** Format: date */
            asOf: string;
            /** @description What was merged into this org unit, directly or through others, the nearest first. */
            predecessors: components["schemas"]["MergedOrgUnitDocument"][];
            /** @description The first hundred of them. Each counts once. */
            shared: components["schemas"]["SharedEntityDocument"][];
            /** @description How many subjects more than one of them has. */
            sharedCount: number;
        };
        MilestoneBoardResponse: {
            /** Format: date */
            asOf: string;
            /** @description Every column, or the one that was asked for. */
            columns: components["schemas"]["BoardColumnDocument"][];
            /** @description The log position up to which facts are counted. */
            position: string;
            /** @description The milestones of all columns together, by the filters of the request. */
            total: number;
        };
        MissingFigure: {
            /** @description The criterion that is furthest from its threshold. */
            first: components["schemas"]["UnmetCriterionDocument"] | null;
            /** @description The stage, gate or band that is next. */
            next: components["schemas"]["StageDocument"];
            /** @description Of whom: the org unit, else the one closest to a stage. */
            orgUnit: components["schemas"]["OrgUnitName"];
            /** @description How many further criteria are unmet. */
            others: number;
        };
        MissingWorkDocument: {
            count: number;
            /** @example services.fullProcess */
            measure: string;
            /**
             * @description What is counted, as it reads behind the number.
             * @example full-process services
             */
            name: string;
            /**
             * @description The segment or entity that a KPI looks at alone; absent: any.
             * @example group=G2C
             */
            subject?: string;
        };
        MovedCriterion: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            /** @description null: the criterion was met. */
            from: number | null;
            kpi: string;
            /** @description null: it is not met by countable work. */
            missing: components["schemas"]["MovedWork"] | null;
            name: string;
            /** @description The stage or gate that it belongs to. */
            next: components["schemas"]["StageDocument"];
            threshold: number;
            /** @description null: the criterion is met. */
            to: number | null;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
        };
        MovedFigure: {
            down: number;
            /** @description In the seven days up to the day. */
            downInWeek: number;
            /** @description The leading movement without a change of stage since the look, else in seven days. */
            inner: components["schemas"]["InnerMovement"] | null;
            /** @description At most twenty, falls first. */
            items: components["schemas"]["MovedUnit"][];
            /**
             * Format: date-time
             * @description The look that is counted from; null: seven days.
             */
            lookedAt: string | null;
            /** @description Org units that moved up, net. */
            up: number;
            /** @description In the seven days up to the day. */
            upInWeek: number;
        };
        MovedReach: {
            from: number;
            of: number;
            to: number;
        };
        MovedUnit: {
            /** Format: date */
            day: string;
            /** @enum {string} */
            direction: "up" | "down";
            from: components["schemas"]["StageDocument"] | null;
            orgUnit: components["schemas"]["OrgUnitName"];
            to: components["schemas"]["StageDocument"] | null;
        };
        MovedUnitDocument: {
            code: string;
            /** @description null: it was a root, or you do not see it. */
            from: components["schemas"]["OrgUnitName"] | null;
            name: string;
            to: components["schemas"]["OrgUnitName"] | null;
        };
        MovedWork: {
            /** @description What was missing; 0: the criterion was met. */
            from: number;
            /** @example full-process services */
            name: string;
            /** @description What is missing; 0: the criterion is met. */
            to: number;
        };
        MovementDocument: {
            /** @description Places gained; below zero: lost. */
            rank: number;
            /** @description The value now less the one before. */
            value: number;
        };
        NamedDocument: {
            id: string;
            name: string;
        };
        NamedFrameworkDocument: {
            id: string;
            name: string;
        };
        NamedUnitDocument: {
            code: string;
            /** @description null: no such org unit, or none that the caller sees. */
            name: string | null;
        };
        NeedingEventDocument: {
            /** @example 2610 */
            position: string;
            /**
             * @description What happened, in words.
             * @example Số hóa dịch vụ
             */
            title: string;
        };
        NewApiKeyRequest: {
            /** Format: date-time */
            expiresAt?: string | null;
            name: string;
            /** @description Sees this org unit and all below it; else all. */
            orgUnit?: string | null;
            rights: ("events:write" | "events:backfill" | "read" | "alerts:acknowledge" | "subscriptions:write" | "what-if" | "audit:read" | "administer")[];
            /** @description Events must carry this source; else any. */
            source?: string | null;
        };
        NewApiKeyResponse: {
            id: string;
            /** @description The key itself. It is shown this once; only its hash is kept. */
            key: string;
        };
        NewPersonRequest: {
            /** Format: idn-email */
            email: string;
            /**
             * @description Of the page and of mails; a new person: vi.
             * @enum {string}
             */
            language?: "vi" | "en";
            name: string;
            /** @description Where the person works. */
            orgUnit?: string | null;
            /** @description All roles of the person from now on. */
            roles: components["schemas"]["RoleRequest"][];
            /** @description An IANA time zone; by default the one of the installation. */
            timeZone?: string;
        };
        NewSubscriptionRequest: {
            channel: components["schemas"]["ChannelRequest"];
            /**
             * @description When people get a change: at once and then collected, or in the summary on Monday. Default: by its kind.
             * @enum {string}
             */
            digest?: "immediate" | "weekly";
            /** @description Default: all. */
            frameworks?: string[];
            /** @description Default: all. */
            kinds?: ("stage-advanced" | "stage-regressed" | "band-changed" | "gate-opened" | "gate-closed" | "threshold-approaching" | "kpi-moved" | "score-moved" | "item-attested" | "item-revoked" | "target-verdict" | "milestone-planned" | "milestone-rescheduled" | "milestone-due" | "milestone-late" | "milestone-reached" | "milestone-cancelled" | "recorded" | "check-fired")[];
            /** @enum {string} */
            language: "vi" | "en";
            /** @description This org unit and everything below it. */
            orgUnit: string;
            /**
             * @description At least so severe.
             * @default info
             * @enum {string}
             */
            severity?: "info" | "warning" | "critical";
        };
        NewSubscriptionResponse: {
            channel: components["schemas"]["ChannelDocument"];
            /** Format: date-time */
            createdAt: string;
            /**
             * @description null: by the kind of the change.
             * @enum {string|null}
             */
            digest: "immediate" | "weekly" | null;
            /** @description null: all. */
            frameworks: string[] | null;
            id: string;
            /** @description null: all. */
            kinds: ("stage-advanced" | "stage-regressed" | "band-changed" | "gate-opened" | "gate-closed" | "threshold-approaching" | "kpi-moved" | "score-moved" | "item-attested" | "item-revoked" | "target-verdict" | "milestone-planned" | "milestone-rescheduled" | "milestone-due" | "milestone-late" | "milestone-reached" | "milestone-cancelled" | "recorded" | "check-fired")[] | null;
            /** @enum {string} */
            language: "vi" | "en";
            /**
             * Format: date-time
             * @description Until when messages carry the signature of the old secret too; null: the secret is not being changed.
             */
            oldSecretEndsAt: string | null;
            orgUnit: string;
            /** @description The id of the key that it belongs to. */
            owner: string;
            /** @description What falls into a pause is suppressed. */
            paused: boolean;
            /** @description Of a webhook: what its signatures are made with. It is shown this once. */
            secret?: string;
            /** @enum {string} */
            severity: "info" | "warning" | "critical";
            /** @enum {string} */
            state: "active" | "paused" | "disabled";
            /**
             * @description Paused on request, or by the link in a mail. Disabled because the receiver answered 410, or because the key has ended.
             * @enum {string|null}
             */
            stateReason: "requested" | "unsubscribed" | "gone" | "key-ended" | null;
            /** Format: date-time */
            stateSince: string | null;
            /** @description Sending to the destination is suspended because it gives no answer; messages wait. null: it is not. */
            suspension: components["schemas"]["SuspensionDocument"] | null;
        };
        NextStageDocument: {
            /** @description The KPI that is furthest from its threshold. */
            bottleneck: string | null;
            /** @description For a band: what the score lacks. `unmet` is then the least work that brings the band over all items together; where no countable work does, every item without full points. Absent without a score. */
            gap?: components["schemas"]["ScoreGapDocument"];
            id: string;
            level: number;
            name: string;
            unmet: components["schemas"]["UnmetCriterionDocument"][];
        };
        OfferedCodeResponse: {
            /** @description The secret for an authenticator app, in Base32. */
            secret: string;
            /** @description What the QR code for the app says. */
            uri: string;
        };
        OpenIdDocument: {
            /** @description The name of the provider. */
            name: string;
        };
        OrgUnitCourse: {
            orgUnit: string;
            /** @description Each level from its day on. */
            steps: components["schemas"]["CourseStep"][];
        };
        OrgUnitDocument: {
            /** @description How many org units lie directly below. */
            children: number;
            /** @example G22 */
            code: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            establishedAt: string;
            /** @enum {string} */
            level: "nation" | "ministry" | "province" | "department" | "commune" | "other";
            name: string;
            /** @description In today's tree; null at the top of what the caller sees. */
            parent: string | null;
            /** @enum {string} */
            status: "active" | "merged" | "split" | "dissolved";
            /** @description Where it went: one org unit after a merger, several after a split. */
            successors: string[];
        };
        OrgUnitName: {
            code: string;
            name: string;
        };
        OrgUnitOfEntityDocument: {
            code: string;
            name: string;
        };
        OrgUnitResponse: {
            /** @description From the top down to the parent. */
            ancestors: components["schemas"]["OrgUnitName"][];
            /** @description How many org units lie directly below. */
            children: number;
            /** @example G22 */
            code: string;
            /** Format: date-time */
            endedAt: string | null;
            /**
             * Format: date
             * @description The same day when facts have been overdue for so long that none is expected any more.
             */
            endedOn: string | null;
            /** Format: date-time */
            establishedAt: string;
            /** @description The frameworks that apply to this org unit. The followed ones come first, in their order. */
            frameworks: string[];
            /** @description The frameworks that apply to this org unit or any below it, in the same order. */
            frameworksWithin: string[];
            /** @description Of the facts that each framework reads, on the real today; the worst first. */
            freshness: components["schemas"]["FrameworkFreshnessDocument"][];
            /**
             * Format: date
             * @description The last day on which a fact of this org unit or of one below it happened.
             */
            lastFactDay: string | null;
            /** @enum {string} */
            level: "nation" | "ministry" | "province" | "department" | "commune" | "other";
            name: string;
            /** @description In today's tree; null at the top of what the caller sees. */
            parent: string | null;
            /** @enum {string} */
            status: "active" | "merged" | "split" | "dissolved";
            /** @description Where it went: one org unit after a merger, several after a split. */
            successors: string[];
            /** @description The one that pages about it begin with: the first followed one that has facts. */
            usualFramework: string | null;
            /** @description The one that pages about it and all below it begin with. */
            usualFrameworkWithin: string | null;
        };
        OrgUnitsResponse: {
            items: components["schemas"]["OrgUnitDocument"][];
            /** @description The cursor of the next page. */
            next: string | null;
        };
        OverviewItem: {
            /** @description How many of the org units directly below ever reported. */
            coverage: components["schemas"]["CoverageDocument"];
            /** @description Of the facts that the framework reads, on the real today, whatever day is asked about. */
            freshness: components["schemas"]["FreshnessDocument"];
            /** Format: date */
            lastFactDay: string | null;
            orgUnit: components["schemas"]["OverviewUnit"];
            tracks: components["schemas"]["OverviewTrack"][];
        };
        OverviewNext: {
            /** @description The criterion that is furthest from its threshold. */
            first: components["schemas"]["UnmetCriterionDocument"] | null;
            id: string;
            level: number;
            name: string;
        };
        OverviewResponse: {
            /** Format: date */
            asOf: string;
            edition: string;
            framework: string;
            items: components["schemas"]["OverviewItem"][];
            /**
             * Format: date
             * @description The last day on which a fact of any of these org units happened.
             */
            lastFactDay: string | null;
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description The log position up to which facts are counted. */
            position: string;
        };
        OverviewSummaryResponse: {
            /** Format: date */
            asOf: string;
            /**
             * Format: date
             * @description The same day, when it was chosen because no facts are expected any more.
             */
            ended: string | null;
            /** @description null: no framework applies. */
            framework: components["schemas"]["SummaryFramework"] | null;
            /** @description The org unit that was to be shown, but has no results by the framework asked for. */
            insteadOf: components["schemas"]["OrgUnitName"] | null;
            /** @description The newest journal position: keep it as seen. */
            journalPosition: string;
            late: components["schemas"]["LateFigure"] | null;
            /** @description null: nothing is missing, or it is unknown. */
            missing: components["schemas"]["MissingFigure"] | null;
            moved: components["schemas"]["MovedFigure"] | null;
            /** @description The log position up to which facts are counted. */
            position: string;
            root: components["schemas"]["OrgUnitName"];
            /** @example Huế: giai đoạn 3/5, còn thiếu 12 dịch vụ toàn trình để lên giai đoạn 4. */
            sentence: string;
            track: components["schemas"]["SummaryTrack"] | null;
            where: components["schemas"]["WhereFigure"] | null;
        };
        OverviewTrack: {
            announced: components["schemas"]["StageDocument"] | null;
            id: string;
            /** @enum {string} */
            kind: "ladder" | "independent" | "index" | "checklist" | "targets";
            next: components["schemas"]["OverviewNext"] | null;
            progress: number | null;
            /** @description Indices: points; checklists: the share, 0–1. */
            score: number | null;
            stage: components["schemas"]["StageDocument"] | null;
        };
        OverviewUnit: {
            code: string;
            /** @enum {string} */
            level: "nation" | "ministry" | "province" | "department" | "commune" | "other";
            name: string;
            parent: string | null;
        };
        OwnSessionDocument: {
            address: string | null;
            /** @description The session of this very request. */
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /**
             * Format: date-time
             * @description Written at most once a minute.
             */
            lastSeenAt: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * @description How it was opened.
             * @enum {string}
             */
            openedBy: "key" | "link" | "password" | "openid" | "invitation" | "set-up" | "demo";
            userAgent: string | null;
        };
        OwnSessionsResponse: {
            items: components["schemas"]["OwnSessionDocument"][];
            /** @description The cursor of the next page. */
            next: string | null;
        };
        PacePointDocument: {
            /** Format: date */
            day: string;
            value: number;
        };
        PaceWindowDocument: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        PasswordRequest: {
            /** @description The password until now, when there is one. */
            current?: string;
            /** @description 12 characters or more. */
            wanted: string;
        };
        PeerDocument: {
            /**
             * @description The quarter of its group, 4 for the best.
             * @enum {string|null}
             */
            class: "1" | "2" | "3" | "4" | null;
            /** @description The band of the index, by name. */
            group: string | null;
            /** @description null where it had no place then, or the editions are not on the same basis. */
            movement: components["schemas"]["MovementDocument"] | null;
            /** @description 0–1 between the lowest and the highest. */
            normalized: number | null;
            orgUnit: components["schemas"]["PeerUnitDocument"];
            /** @description Where a published index is compared: what its publisher announced, beside the rank above. */
            published?: components["schemas"]["PublishedPlaceDocument"];
            /** @description From 1, the best. Equals share a place, and the places they take up stay empty. */
            rank: number | null;
            tied: boolean;
            /** @description null: not measured, or not scored. */
            value: number | null;
            /** @description Standard deviations from the mean. */
            z: number | null;
        };
        PeersResponse: {
            /** Format: date */
            asOf: string;
            /** @description Decimals with which values that differ are shown as different. */
            decimals: number;
            edition: string;
            framework: string;
            /** @description The best first; at the end those without a place. */
            items: components["schemas"]["PeerDocument"][];
            /** @description The cursor of the next page. */
            next: string | null;
            population: components["schemas"]["PopulationDocument"];
            /** @description The log position up to which facts are counted. */
            position: string;
            /**
             * Format: date
             * @description What movement is compared with. null: published figures, each compared with its own publication before.
             */
            since: string | null;
        };
        PeerUnitDocument: {
            code: string;
            name: string;
        };
        PeriodDocument: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        PeriodRequest: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        PersonDocument: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            id: string;
            /**
             * Format: date-time
             * @description Of an unused invitation.
             */
            invitationExpiresAt: string | null;
            /** @enum {string} */
            language: "vi" | "en";
            name: string;
            orgUnit: string | null;
            roles: components["schemas"]["RoleGrantDocument"][];
            /** @enum {string} */
            state: "active" | "invited" | "inactive";
            timeZone: string;
        };
        PersonPatchRequest: {
            /** @description false ends the sessions within five seconds. Records stay named. */
            active?: boolean;
            /** Format: idn-email */
            email?: string;
            /**
             * @description Of the page and of mails; a new person: vi.
             * @enum {string}
             */
            language?: "vi" | "en";
            name?: string;
            /** @description Where the person works. */
            orgUnit?: string | null;
            /** @description All roles of the person from now on. */
            roles?: components["schemas"]["RoleRequest"][];
            /** @description An IANA time zone; by default the one of the installation. */
            timeZone?: string;
        };
        PersonsResponse: {
            items: components["schemas"]["PersonDocument"][];
            next: string | null;
        };
        PopulationDocument: {
            /** @description Org units that are measured, of those that the caller may see. */
            count: number;
            /** @description Standard deviation of the whole population. */
            deviation: number | null;
            highest: number | null;
            lowest: number | null;
            mean: number | null;
        };
        PreviewEntityDocument: {
            /** @description What holds of it afterwards, in words. */
            after: string[];
            /** @description What holds of it before, in words; null: it is new. */
            before: string[] | null;
            name: string | null;
            orgUnit: components["schemas"]["OrgUnitName"];
            /** @example service/1.004194 */
            subject: string;
        };
        PreviewErrorDocument: {
            /** @example missing */
            code: string;
            /** @description How to correct it. */
            detail: string;
            /** @description The event in the request, from 0. */
            index: number;
            /**
             * @description JSON Pointer into the event.
             * @example /data/process
             */
            pointer: string;
        };
        PreviewFigureDocument: {
            /** @description In natural units; negative where it takes something away. */
            amount: number;
            /** @example services.fullProcess */
            measure: string;
            name: string;
            orgUnit: components["schemas"]["OrgUnitName"];
        };
        PreviewKpiDocument: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            framework: string;
            frameworkName: string;
            from: number | null;
            kpi: string;
            name: string;
            orgUnit: components["schemas"]["OrgUnitName"];
            to: number | null;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
        };
        PreviewRequest: {
            /** @description CloudEvents as `POST /events` takes them, corrections and retractions included. */
            events: {
                [key: string]: unknown;
            }[];
        };
        PreviewResponse: {
            entities: components["schemas"]["PreviewEntityDocument"][];
            /** @description Why the recorder would refuse them; all at once. */
            errors: components["schemas"]["PreviewErrorDocument"][];
            /** @description The figures of org units themselves that change. */
            figures: components["schemas"]["PreviewFigureDocument"][];
            /** @description True: a stage of an org unit would fall, or an org unit would end. */
            harms: boolean;
            /** @description The KPIs whose value changes. */
            kpis: components["schemas"]["PreviewKpiDocument"][];
            /** @description False: what they would change is not worked out, because they would be refused, retract changes of the tree of org units, or amend what is not counted yet. */
            measured: boolean;
            /** @description The tracks whose stage changes. */
            tracks: components["schemas"]["PreviewTrackDocument"][];
            /** @description Of changes of the tree of org units: what follows from them. null: no event changes it. */
            tree: components["schemas"]["TreePreviewDocument"] | null;
            warnings: components["schemas"]["PreviewWarningDocument"][];
            /** @description True: no figure and no entity would change. */
            withoutEffect: boolean;
        };
        PreviewTrackDocument: {
            after: components["schemas"]["StageDocument"] | null;
            before: components["schemas"]["StageDocument"] | null;
            /** @description True: the stage afterwards is lower. */
            falls: boolean;
            framework: string;
            frameworkName: string;
            /** @enum {string} */
            kind: "ladder" | "independent" | "index" | "checklist" | "targets";
            orgUnit: components["schemas"]["OrgUnitName"];
            track: string;
            trackName: string;
        };
        PreviewWarningDocument: {
            /** @description What to do about it. */
            advice: string;
            /** @example service-not-counted */
            code: string;
            detail: string;
            /** @description The event in the request, from 0. */
            index: number;
        };
        ProblemDocument: {
            /**
             * @description Stable and machine-readable.
             * @example invalid-request
             */
            code: string;
            /** @description What to change, or what to wait for. */
            detail: string;
            errors?: components["schemas"]["RequestFaultDocument"][];
            /**
             * @description Seconds to wait, as in the header Retry-After.
             * @example 1
             */
            retryAfter?: number;
            /** @example 400 */
            status: number;
            /** @example Bad Request */
            title: string;
            /** @example urn:thang:problem:invalid-request */
            type: string;
        };
        PublishedPlaceDocument: {
            /** @description How many were ranked. */
            of: number | null;
            /**
             * Format: date
             * @description The day of the publication.
             */
            on: string;
            /** @description null: no rank was published. */
            rank: number | null;
            /** @description Places within groups. */
            ranks: components["schemas"]["GroupPlaceDocument"][];
            /** @description The value of the index as published. */
            value: number;
        };
        QuestionDocument: {
            column: number | null;
            /** @description 0 to 1. */
            confidence: number | null;
            /** @description A number that can be read in two ways. */
            example: string | null;
            /** @description The proposed field, or the field that is needed. */
            field: string | null;
            heading: string | null;
            /**
             * @description What a heading means; where a needed field comes from; the mark before the decimals.
             * @enum {string}
             */
            kind: "column" | "field" | "decimal";
        };
        ReadyDocument: {
            checks: {
                [key: string]: "ok" | "degraded" | "failed";
            };
            /** @description What an operator should know, in sentences. */
            degraded?: string[];
            /**
             * @description Degraded: it works, but an operator should know of something.
             * @enum {string}
             */
            status: "ok" | "degraded";
        };
        ReceiverExplanation: {
            /** @description Only for those who manage the subscription. */
            address: string | null;
            /**
             * Format: date-time
             * @description When it was notified.
             */
            at: string | null;
            /** @enum {string} */
            channel: "email" | "webhook" | "page";
            /** @description The id of the message. */
            message: string | null;
            /** @enum {string} */
            outcome: "notified" | "waiting" | "suppressed" | "failed";
            /** @description What it waits for, or why it got nothing. */
            reason: string | null;
            subscription: string;
            /** @description The same in words. */
            text: string;
            /**
             * Format: date-time
             * @description Until when it waits.
             */
            until: string | null;
        };
        RecordDocument: {
            /** @description True: the caller may correct and retract it. */
            amendable: boolean;
            /** @description The id of the original: a retraction of it takes back all versions. */
            id: string;
            /** @description What the entity is called; null: no event names it. */
            name: string | null;
            orgUnit: components["schemas"]["OrgUnitName"] | null;
            /**
             * @description Of the version that counts; of a retracted fact, of the last one.
             * @example 42
             */
            position: string;
            /** @description The run that it came in, for example of an import. */
            run: string | null;
            source: string;
            /** @enum {string} */
            state: "effective" | "corrected" | "retracted";
            subject: string | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @description What happened, in words. */
            title: string;
            /** @example vn.thang.service.digitized.v1 */
            type: string;
            /** @description All versions, the oldest first. */
            versions: components["schemas"]["RecordVersionDocument"][];
        };
        RecordedBy: {
            id: string;
            /** @description The name of the person or key today. */
            name: string | null;
        };
        RecordedByDocument: {
            id: string;
            /** @description The name of the person or key today. */
            name: string | null;
        };
        RecorderDocument: {
            id: string;
            /** @description The name of the person or key today. */
            name: string | null;
        };
        RecordEventsResponse: {
            /**
             * @description Events that were stored.
             * @example 2
             */
            accepted: number;
            /**
             * @description Events that were stored before; nothing was stored twice.
             * @example 1
             */
            duplicates: number;
            /** @description How many problems there are in all. */
            errorCount?: number;
            /** @description The first hundred problems. */
            errors?: components["schemas"]["RejectionDocument"][];
            /**
             * @description The highest position of the request, duplicates included; null when there is none.
             * @example 42
             */
            position: string | null;
            /**
             * @description With Prefer: handling=lenient: events that were rejected.
             * @example 1
             */
            rejected?: number;
            /**
             * @description In a run: how many of its events wait now for an org unit or an event that a later one may bring.
             * @example 0
             */
            waiting?: number;
            /** @description What somebody should look at although it is recorded. Absent when there is none; requests of more than 100 events, and those of a recorder under load, are not inspected. */
            warnings?: components["schemas"]["WarningDocument"][];
        };
        RecordingProblem: {
            /** @description NDJSON: events that were stored before the stream stopped. */
            accepted?: number;
            /**
             * @description Stable and machine-readable.
             * @example invalid-request
             */
            code: string;
            /** @description What to change, or what to wait for. */
            detail: string;
            /** @description NDJSON: duplicates that were recognised before the stream stopped. */
            duplicates?: number;
            errors?: components["schemas"]["RequestFaultDocument"][];
            /**
             * @description NDJSON: the line to go on with, from 1. Lines after it may be stored; sending them again is safe.
             * @example 2001
             */
            nextLine?: number;
            /**
             * @description NDJSON: the highest position of these; null when there is none.
             * @example 2042
             */
            position?: string | null;
            /**
             * @description Seconds to wait, as in the header Retry-After.
             * @example 1
             */
            retryAfter?: number;
            /** @example 400 */
            status: number;
            /** @example Bad Request */
            title: string;
            /** @example urn:thang:problem:invalid-request */
            type: string;
        };
        RecordVersionDocument: {
            /** @description What it says; null for a retraction. */
            data: {
                [key: string]: unknown;
            } | null;
            /** @enum {string} */
            kind: "recorded" | "corrected" | "retracted";
            /** @example 42 */
            position: string;
            /** @description Why it was corrected or retracted. */
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: components["schemas"]["RecorderDocument"] | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string | null;
        };
        RecoveryCodesResponse: {
            /** @description Shown this once. */
            recoveryCodes: string[];
        };
        ReferenceSlopeDocument: {
            /** @enum {string} */
            id: "system-by-system" | "by-platform";
            name: string;
            /** @description In percentage points a day. */
            perDay: number;
            /** @description Where the pace is stated. */
            source: string;
        };
        RefusedEventDocument: {
            /** @example unknown-unit */
            code: string;
            /** @description What to change. */
            detail: string;
            /** @example service-digitized-1 */
            id: string;
            /**
             * @description Its line in what was sent, from 1 (`Thang-First-Line`).
             * @example 12
             */
            line: number;
            /**
             * @description JSON Pointer into the event.
             * @example /orgunit
             */
            pointer: string;
            /** @example /portals/ha-noi */
            source: string;
        };
        RefusedEventsResponse: {
            /** @description By line. */
            items: components["schemas"]["RefusedEventDocument"][];
            /** @description The cursor of the next page. */
            next: string | null;
        };
        RejectedEventsProblem: {
            /** @description NDJSON: events that were stored before the stream stopped. */
            accepted?: number;
            /**
             * @description Stable and machine-readable.
             * @example invalid-request
             */
            code: string;
            /** @description What to change, or what to wait for. */
            detail: string;
            /** @description NDJSON: duplicates that were recognised before the stream stopped. */
            duplicates?: number;
            /**
             * @description How many problems there are in all.
             * @example 1
             */
            errorCount: number;
            /** @description The first hundred problems. */
            errors?: components["schemas"]["RejectionDocument"][];
            /**
             * @description NDJSON: the line to go on with, from 1. Lines after it may be stored; sending them again is safe.
             * @example 2001
             */
            nextLine?: number;
            /**
             * @description NDJSON: the highest position of these; null when there is none.
             * @example 2042
             */
            position?: string | null;
            /**
             * @description Seconds to wait, as in the header Retry-After.
             * @example 1
             */
            retryAfter?: number;
            /** @example 400 */
            status: number;
            /** @example Bad Request */
            title: string;
            /** @example urn:thang:problem:invalid-request */
            type: string;
        };
        RejectedUnitDocument: {
            code: string | null;
            /** @description What to change. */
            detail: string;
            /** @example unknown-unit */
            problem: string;
            /** @description The row of the file, from 1. */
            row: number;
        };
        RejectionDocument: {
            /** @example id-conflict */
            code: string;
            /** @description What to change. */
            detail: string;
            /**
             * @description Which event of the request, from 0; of NDJSON, which line.
             * @example 0
             */
            index: number;
            /**
             * @description JSON Pointer into the event.
             * @example /data/level
             */
            pointer: string;
            /**
             * @description id-conflict: the position of the event that was first.
             * @example 17
             */
            position?: string;
        };
        RenamedUnitDocument: {
            code: string;
            from: string;
            to: string;
        };
        ReplacementDocument: {
            /**
             * Format: date-time
             * @description When the log learned of it.
             */
            at: string;
            /** @description Who recorded it. */
            by: components["schemas"]["RecorderDocument"] | null;
            /**
             * @description Of the correction or retraction.
             * @example 42
             */
            position: string;
            /** @description The reason that it gives. */
            reason: string | null;
        };
        ReplayRequest: {
            /**
             * @description A position of the journal, or an instant (RFC 3339).
             * @example 1200
             */
            from: string;
            /**
             * @description Of the same kind as `from`.
             * @example 1300
             */
            to: string;
        };
        ReplayResponse: {
            /** @description Messages about changes that it had not got. */
            added: number;
            /** @description Where the next request goes on (`from`); null: the range is done. */
            next: string | null;
            /** @description Messages that are sent again, under their ids. */
            resent: number;
        };
        RequestFaultDocument: {
            /** @example max */
            code: string;
            /** @description Which column of a list, by its heading. */
            column?: string;
            /** @example limit must not be greater than 500 */
            detail: string;
            /**
             * @description Which header.
             * @example Thang-Min-Position
             */
            header?: string;
            /** @description Which event of the body, counted from 0. */
            index?: number;
            /**
             * @description Which query or path parameter.
             * @example limit
             */
            parameter?: string;
            /**
             * @description Where in the body, as a JSON Pointer.
             * @example /rights/0
             */
            pointer?: string;
            /** @description Which row of a list, as a spreadsheet counts them. */
            row?: number;
        };
        ResponsiblePersonDocument: {
            name: string;
            /** @description The nearest org unit first. */
            roles: components["schemas"]["ResponsibleRoleDocument"][];
        };
        ResponsiblePersonsResponse: {
            /** @description Those whose role is on the org unit itself first, then those of the org units above. */
            items: components["schemas"]["ResponsiblePersonDocument"][];
        };
        ResponsibleRoleDocument: {
            /** @description What the role is called. */
            name: string;
            /** @description null: the whole tree. */
            orgUnit: components["schemas"]["OrgUnitName"] | null;
            /** @enum {string} */
            role: "viewer" | "reporter" | "leader" | "analyst" | "administrator" | "auditor";
        };
        RestingKpiDocument: {
            framework: string;
            kpi: string;
            name: string;
        };
        RightDocument: {
            name: string;
            /** @enum {string} */
            right: "events:write" | "events:backfill" | "read" | "alerts:acknowledge" | "subscriptions:write" | "what-if" | "audit:read" | "administer";
        };
        RoleDocument: {
            name: string;
            rights: components["schemas"]["RightDocument"][];
            /** @enum {string} */
            role: "viewer" | "reporter" | "leader" | "analyst" | "administrator" | "auditor";
        };
        RoleGrantDocument: {
            /** @description With everything below it; null: everything. */
            orgUnit: string | null;
            /** @enum {string} */
            role: "viewer" | "reporter" | "leader" | "analyst" | "administrator" | "auditor";
        };
        RoleRequest: {
            /** @description On this org unit and everything below it; null or left out: everything. */
            orgUnit?: string | null;
            /** @enum {string} */
            role: "viewer" | "reporter" | "leader" | "analyst" | "administrator" | "auditor";
        };
        RolesResponse: {
            items: components["schemas"]["RoleDocument"][];
        };
        RotateApiKeyRequest: {
            /**
             * @description How many hours the old secret still works.
             * @default 24
             */
            overlapHours?: number;
        };
        RotatedApiKeyResponse: {
            /** @description The key with its new secret. It is shown this once; only its hash is kept. */
            key: string;
            /**
             * Format: date-time
             * @description Until then the old secret works too.
             */
            oldSecretEndsAt: string;
        };
        RotatedSecretResponse: {
            /**
             * Format: date-time
             * @description When the old secret ends by itself.
             */
            oldSecretEndsAt: string;
            /** @description The new secret. It is shown this once. */
            secret: string;
        };
        RotateSecretRequest: {
            /**
             * @description How many hours messages carry the signature of the old secret too.
             * @default 24
             */
            overlapHours?: number;
            /** @description A secret of your own. Made up when absent. */
            secret?: string;
        };
        RoundingDocument: {
            groups: number | null;
            /** @description Decimals; null: not rounded. */
            items: number | null;
            score: number | null;
        };
        RowCountsDocument: {
            /** @example 3 */
            changed: number;
            /** @example 12 */
            new: number;
            /** @example 1 */
            rejected: number;
            /**
             * @description Rows that say what is recorded already.
             * @example 430
             */
            same: number;
        };
        RowProblemDocument: {
            /** @example not-a-day */
            code: string;
            /** @description The heading of the column. */
            column: string | null;
            /** @description What to change. */
            detail: string;
            /** @example 28/02/2026 */
            suggestion: string | null;
        };
        RunResponse: {
            /**
             * @description Events that were stored.
             * @example 2500
             */
            accepted: number;
            /**
             * Format: date-time
             * @description Null while it is open.
             */
            closedAt: string | null;
            /**
             * @description Events that were stored before.
             * @example 0
             */
            duplicates: number;
            /** @example 7 */
            id: string;
            /**
             * Format: date-time
             * @description It ends then, unless a request renews it.
             */
            leaseUntil: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * @description The position of its newest event; null without events.
             * @example 2542
             */
            position: string | null;
            /**
             * @description Events that waited and were refused; `GET /runs/{id}/refused` lists them for a day.
             * @example 0
             */
            refused: number;
            /**
             * @description Events that wait for an org unit or an event which a later one may bring; 0 once closed.
             * @example 3
             */
            waiting: number;
            /** @description What somebody should look at although it is stored. Null until the events are inspected, which begins when the run is closed. */
            warnings: components["schemas"]["RunWarningDocument"][] | null;
        };
        RunWarningDocument: {
            /** @description What to do about it. */
            advice: string;
            /** @enum {string} */
            code: "service-not-counted" | "service-never-registered" | "milestone-planned-twice" | "milestone-never-planned" | "due-already-past" | "after-end-of-unit" | "looks-alike" | "named-unit-not-known" | "index-not-read" | "component-not-read" | "capability-not-read" | "quantity-not-read" | "segment-not-read" | "type-not-read" | "stock-unreachable";
            /**
             * @description How many there are.
             * @example 40
             */
            count: number;
            /** @description The newest three. */
            examples: components["schemas"]["WarningExampleDocument"][];
            /** @description Somebody said that the source means it. */
            intended: boolean;
            name: string;
            /** @example /portals/ha-noi */
            source: string;
        };
        SameFileDocument: {
            /** Format: date-time */
            at: string;
            /** @example Nguyễn Văn An */
            by: string;
            /** @example 41 */
            id: string;
            /** @enum {string} */
            state: "reading" | "questions" | "previewed" | "recording" | "recorded" | "undoing" | "undone" | "failed";
        };
        SampleDocument: {
            /** @description The framework to look at first. */
            framework: string;
            licence: string;
            /** @description Whether its org tree is recorded. A demo that starts first records its samples in turn. */
            loaded: boolean;
            /** @description The org unit at the top of the sample. */
            root: string;
            source: string;
            title: string;
            /** Format: uri */
            url: string;
        };
        ScoreChangeDocument: {
            from: number | null;
            to: number | null;
        };
        ScoreComparisonDocument: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            /** @description The published score less the computed one. */
            difference: number | null;
            name: string;
            score: number | null;
            /** @description The track that computes the score. */
            track: string;
        };
        ScoreGapDocument: {
            /** @description The kinds of work that bring the band by themselves, the least first. */
            alone: components["schemas"]["WorkAloneDocument"][];
            /** @description The points of the score that are missing to the band. */
            points: number;
        };
        SessionResponse: {
            /** @description For the header `Thang-Csrf` of requests that change something; null for callers with a bearer key. */
            csrfToken: string | null;
            /** @description Which rights the caller has on which subtree. */
            grants: components["schemas"]["GrantDocument"][];
            /** @description The id of the person or of the key. */
            id: string;
            /** @enum {string} */
            kind: "person" | "key";
            /** @description The name of the person or of the key that the session belongs to. */
            name: string;
            /** @description The org unit whose subtree is seen; null: all, or several. */
            orgUnit: string | null;
            /** @description Null for keys. */
            person: components["schemas"]["SignedInPerson"] | null;
            /** @description The rights that the caller has anywhere. */
            rights: ("events:write" | "events:backfill" | "read" | "alerts:acknowledge" | "subscriptions:write" | "what-if" | "audit:read" | "administer")[];
            /** @description The source that events must carry; null: any. */
            source: string | null;
        };
        SettlingDocument: {
            /**
             * Format: date-time
             * @description When it is announced unless it changes; null while a run is awaited.
             */
            notifyAt: string | null;
            /**
             * Format: date-time
             * @description When the result first differed from the announced one.
             */
            since: string;
            /** @description True while a run is open whose facts the result depends on. */
            waitsForRun: boolean;
        };
        SetUpRequest: {
            administrator: components["schemas"]["FirstAdministrator"];
            installation: components["schemas"]["InstallationPatch"];
            /** @description The time zone of days; absent: as it is. */
            timeZone?: string;
            /** @description The token of the link that the first start prints. */
            token: string;
        };
        SetUpResponse: {
            /** @description For the header `Thang-Csrf` of requests that change something; null for callers with a bearer key. */
            csrfToken: string | null;
            /** @description Which rights the caller has on which subtree. */
            grants: components["schemas"]["GrantDocument"][];
            /** @description The id of the person or of the key. */
            id: string;
            /** @enum {string} */
            kind: "person" | "key";
            /** @description The name of the person or of the key that the session belongs to. */
            name: string;
            /** @description The org unit whose subtree is seen; null: all, or several. */
            orgUnit: string | null;
            /** @description Null for keys. */
            person: components["schemas"]["SignedInPerson"] | null;
            /** @description The time zone was changed, so the services start again; wait until `/about` shows it. */
            restarting: boolean;
            /** @description The rights that the caller has anywhere. */
            rights: ("events:write" | "events:backfill" | "read" | "alerts:acknowledge" | "subscriptions:write" | "what-if" | "audit:read" | "administer")[];
            /** @description The source that events must carry; null: any. */
            source: string | null;
        };
        SetUpTestMailRequest: {
            /** @description Absent: the one that is in use. */
            mailServer?: components["schemas"]["MailServerRequest"];
            /** @description Who gets the test mail. */
            to: string;
            /** @description The token of the link that the first start prints. */
            token: string;
        };
        SetUpTokenRequest: {
            /** @description The token of the link that the first start prints. */
            token: string;
        };
        SharedEntityDocument: {
            /** @description The org unit with the latest event, whose figures count. */
            countsFrom: components["schemas"]["OrgUnitName"];
            /** @description null: no event gives it a name. */
            name: string | null;
            /** @description The org units that have it. */
            orgUnits: components["schemas"]["OrgUnitName"][];
            /** @example service/1.004194 */
            subject: string;
        };
        ShareFromDocument: {
            from: number;
            share: number;
        };
        ShareOfCodeDocument: {
            share: number;
            value: number;
        };
        ShownOverviewDocument: {
            framework: string | null;
            /** @description null: what the overview begins with. */
            root: string | null;
            track: string | null;
        };
        SignedInPerson: {
            email: string;
            /** @enum {string} */
            language: "vi" | "en";
            /** @description Where the person works. */
            orgUnit: string | null;
            /** @description An IANA time zone. */
            timeZone: string;
        };
        SignedInResponse: {
            /** @description For the header `Thang-Csrf` of requests that change something; null for callers with a bearer key. */
            csrfToken: string | null;
            /** @description Which rights the caller has on which subtree. */
            grants: components["schemas"]["GrantDocument"][];
            /** @description The id of the person or of the key. */
            id: string;
            /** @enum {string} */
            kind: "person" | "key";
            /** @description The name of the person or of the key that the session belongs to. */
            name: string;
            /** @description The org unit whose subtree is seen; null: all, or several. */
            orgUnit: string | null;
            /** @description Null for keys. */
            person: components["schemas"]["SignedInPerson"] | null;
            /** @description The recovery codes of an authenticator app that this sign-in has set up; shown this once. */
            recoveryCodes?: string[];
            /** @description The rights that the caller has anywhere. */
            rights: ("events:write" | "events:backfill" | "read" | "alerts:acknowledge" | "subscriptions:write" | "what-if" | "audit:read" | "administer")[];
            /** @description The source that events must carry; null: any. */
            source: string | null;
        };
        SignedOutResponse: {
            /**
             * Format: uri
             * @description Where the provider ends its own session.
             */
            continueAt: string;
        };
        SignInLinkRequest: {
            /** @description The e-mail address of a person. */
            email: string;
        };
        SignInRequest: {
            /** @description A code of the authenticator app, or a recovery code. */
            code?: string;
            /** @description The e-mail address of a person. */
            email?: string;
            /** @description The text of an API key: `thang_…` */
            key?: string;
            /** @description The password of that person. */
            password?: string;
            /**
             * @description In the demo: the made-up person with this role.
             * @enum {string}
             */
            role?: "viewer" | "reporter" | "leader" | "analyst" | "administrator" | "auditor";
            /** @description The token of a one-time sign-in link. */
            token?: string;
        };
        SignInWaysResponse: {
            /** @description The made-up persons of the demo. */
            demo: components["schemas"]["DemoPersonDocument"][];
            /** @description The name of the installation; empty: it has none of its own. */
            installation: string;
            /** @description A one-time link by mail; needs a mail server. */
            link: boolean;
            openId: components["schemas"]["OpenIdDocument"] | null;
            password: boolean;
        };
        SilentDocument: {
            /** @description The most that the value can be now. */
            high: number | null;
            /** @description The least that the value can be now. */
            low: number | null;
            /** @description Org units that have ever reported. */
            of: number;
            /**
             * Format: date
             * @description The first of the days on which they were last heard.
             */
            since: string;
            /** @description Silent org units. */
            units: number;
        };
        SilentSourceDocument: {
            /**
             * Format: date
             * @description The last day with a fact about the org unit.
             */
            lastHeard: string;
            orgUnit: components["schemas"]["OrgUnitOfEntityDocument"];
            /**
             * Format: date
             * @description The first day on which it counts as silent.
             */
            silentSince: string;
            /** @example /portals/ha-noi */
            source: string;
            /** @description The usual number of days between facts. null: too few facts have come to know it. */
            usualGapDays: number | null;
        };
        SilentUnit: {
            /**
             * Format: date
             * @description The last day with a fact of the org unit or of one below it. null: there is none.
             */
            lastHeard: string | null;
            orgUnit: components["schemas"]["OrgUnitName"];
            /**
             * Format: date
             * @description Since when facts are overdue: no fact for three times the usual gap between days with facts, or for 90 days while it is not known. null: they are not. Published indices say themselves how long they hold.
             */
            silentSince: string | null;
        };
        SlopeIntervalDocument: {
            high: number;
            low: number;
        };
        StageChangeDocument: {
            from: components["schemas"]["StageDocument"] | null;
            to: components["schemas"]["StageDocument"] | null;
        };
        StageDefinitionDocument: {
            /** @description None for the bands of an index. */
            criteria: components["schemas"]["CriterionDocument"][];
            description: string | null;
            id: string;
            level: number;
            name: string;
            traits: components["schemas"]["TraitDocument"][];
        };
        StageDocument: {
            id: string;
            level: number;
            name: string;
        };
        StreamLineDocument: {
            /** Format: date-time */
            at: string;
            /** @description The states before and after, with the evidence. */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description The day that the conclusion is about.
             */
            day: string;
            /** @description Null, like the track, for a line about a milestone or an event. */
            framework: string | null;
            /**
             * @description Also the event's type.
             * @enum {string}
             */
            kind: "baseline" | "stage-advanced" | "stage-regressed" | "band-changed" | "gate-opened" | "gate-closed" | "kpi-moved" | "score-moved" | "threshold-approaching" | "item-attested" | "item-revoked" | "target-verdict" | "milestone-planned" | "milestone-rescheduled" | "milestone-due" | "milestone-late" | "milestone-reached" | "milestone-cancelled" | "recorded" | "check-fired" | "check-cleared" | "withdrawn" | "restated" | "alert-firing" | "alert-acknowledged" | "alert-resolved" | "alert-withdrawn";
            orgUnit: components["schemas"]["OrgUnitName"];
            /** @description In the journal; also the event's id. */
            position: string;
            /** @description True: history was loaded or the framework changed; no notifications are sent. */
            silent: boolean;
            /** @description Several paragraphs of plain text. */
            text: string;
            title: string;
            track: string | null;
        };
        SubjectFigureDocument: {
            /** @description What events call the entity. */
            name: string | null;
            /** @example group=G2C */
            subject: string;
            value: number;
        };
        SubjectMatterDocument: {
            figures: components["schemas"]["FigureDocument"][];
            /** @enum {string} */
            id: "services" | "dossiers" | "participation" | "data" | "processes" | "administration" | "systems" | "people" | "results" | "plans" | "capabilities" | "rankings";
            name: string;
        };
        SubscriptionDeliveriesResponse: {
            items: components["schemas"]["SubscriptionDeliveryDocument"][];
            next: string | null;
        };
        SubscriptionDeliveryDocument: {
            /** @description null: it is about the subscription, such as a test. */
            alert: string | null;
            attempts: number;
            /** @enum {string} */
            channel: "email" | "webhook" | "page";
            /** Format: date-time */
            createdAt: string;
            /** @description Also the `webhook-id` of every attempt. */
            id: string;
            /** @description How the last attempt failed. */
            lastError: string | null;
            /**
             * Format: date-time
             * @description While it is pending.
             */
            nextAttemptAt: string | null;
            /** @description The code of the org unit. */
            orgUnit: string;
            /** @description The position of the change in the journal. */
            position: string | null;
            /** @description Why it was dead-lettered, or why it was suppressed. */
            reason: string | null;
            /**
             * Format: date-time
             * @description When it was delivered, parked or suppressed.
             */
            settledAt: string | null;
            /** @enum {string} */
            state: "pending" | "delivered" | "parked" | "suppressed";
            title: string;
            tries: components["schemas"]["AttemptDocument"][];
        };
        SubscriptionDocument: {
            channel: components["schemas"]["ChannelDocument"];
            /** Format: date-time */
            createdAt: string;
            /**
             * @description null: by the kind of the change.
             * @enum {string|null}
             */
            digest: "immediate" | "weekly" | null;
            /** @description null: all. */
            frameworks: string[] | null;
            id: string;
            /** @description null: all. */
            kinds: ("stage-advanced" | "stage-regressed" | "band-changed" | "gate-opened" | "gate-closed" | "threshold-approaching" | "kpi-moved" | "score-moved" | "item-attested" | "item-revoked" | "target-verdict" | "milestone-planned" | "milestone-rescheduled" | "milestone-due" | "milestone-late" | "milestone-reached" | "milestone-cancelled" | "recorded" | "check-fired")[] | null;
            /** @enum {string} */
            language: "vi" | "en";
            /**
             * Format: date-time
             * @description Until when messages carry the signature of the old secret too; null: the secret is not being changed.
             */
            oldSecretEndsAt: string | null;
            orgUnit: string;
            /** @description The id of the key that it belongs to. */
            owner: string;
            /** @description What falls into a pause is suppressed. */
            paused: boolean;
            /** @enum {string} */
            severity: "info" | "warning" | "critical";
            /** @enum {string} */
            state: "active" | "paused" | "disabled";
            /**
             * @description Paused on request, or by the link in a mail. Disabled because the receiver answered 410, or because the key has ended.
             * @enum {string|null}
             */
            stateReason: "requested" | "unsubscribed" | "gone" | "key-ended" | null;
            /** Format: date-time */
            stateSince: string | null;
            /** @description Sending to the destination is suspended because it gives no answer; messages wait. null: it is not. */
            suspension: components["schemas"]["SuspensionDocument"] | null;
        };
        SubscriptionMessageData: {
            /**
             * @description The language of the subscription.
             * @enum {string}
             */
            language: "vi" | "en";
            orgUnit: components["schemas"]["WebhookOrgUnit"];
            subscription: components["schemas"]["WebhookSubscription"];
            /** @description The whole message as plain text, in that language. */
            text: string;
            /** @description One line, in that language. */
            title: string;
        };
        SubscriptionPatchRequest: {
            /** @description Its kind stays. The secret is changed by rotation. */
            channel?: components["schemas"]["ChannelPatchRequest"] | null;
            /**
             * @description When people get a change: at once and then collected, or in the summary on Monday. Default: by its kind.
             * @enum {string|null}
             */
            digest?: "immediate" | "weekly" | null;
            /** @description Default: all. */
            frameworks?: string[] | null;
            /** @description Default: all. */
            kinds?: ("stage-advanced" | "stage-regressed" | "band-changed" | "gate-opened" | "gate-closed" | "threshold-approaching" | "kpi-moved" | "score-moved" | "item-attested" | "item-revoked" | "target-verdict" | "milestone-planned" | "milestone-rescheduled" | "milestone-due" | "milestone-late" | "milestone-reached" | "milestone-cancelled" | "recorded" | "check-fired")[] | null;
            /** @enum {string|null} */
            language?: "vi" | "en" | null;
            /** @description This org unit and everything below it. */
            orgUnit?: string | null;
            /** @description The id of the key that it shall belong to; for administrators. */
            owner?: string | null;
            /** @description True pauses it. False resumes it, also when it was disabled because its receiver answered 410. */
            paused?: boolean | null;
            /**
             * @description At least so severe.
             * @default info
             * @enum {string|null}
             */
            severity?: "info" | "warning" | "critical" | null;
        };
        SubscriptionsResponse: {
            items: components["schemas"]["SubscriptionDocument"][];
            next: string | null;
        };
        SummaryFramework: {
            edition: string;
            id: string;
            name: string;
        };
        SummaryTrack: {
            id: string;
            /** @enum {string} */
            kind: "ladder" | "independent" | "index" | "checklist" | "targets";
            name: string;
            /** @description The number of stages, gates or bands. */
            top: number;
        };
        SuspensionDocument: {
            /** @description The host, with its port; `smtp`: the mail server. */
            destination: string;
            /**
             * Format: date-time
             * @description When the next attempt is made, by one message.
             */
            nextAttemptAt: string;
            /**
             * @description How the last attempt failed.
             * @example timeout
             */
            reason: string;
            /**
             * Format: date-time
             * @description Since when it has not answered.
             */
            since: string;
        };
        TargetDefinitionDocument: {
            /** @enum {string} */
            direction: "at-least" | "at-most";
            /**
             * Format: date
             * @description The last day on which reaching it counts as on time.
             */
            due: string;
            /**
             * Format: date
             * @description From this day on it is worked towards.
             */
            from: string;
            id: string;
            kpi: string;
            name: string;
            /** @enum {string} */
            provenance: "official" | "reproduced" | "house";
            value: number;
        };
        TargetDocument: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            /** @enum {string} */
            direction: "at-least" | "at-most";
            /**
             * Format: date
             * @description The last day on which reaching it counts as on time.
             */
            due: string;
            /**
             * Format: date
             * @description At the present pace.
             */
            eta: string | null;
            id: string;
            kpi: string;
            missing: components["schemas"]["MissingWorkDocument"] | null;
            name: string;
            /** @description The value on the day that decides the verdict: the due day, or the last day of an edition that ended before it. Absent until that day has passed. */
            onClosingDay?: components["schemas"]["ClosingDayDocument"];
            threshold: number;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            value: number | null;
            /**
             * @description On track or at risk at the present pace; reached late: after its day, while its edition is in force; null: too little is known of the pace.
             * @enum {string|null}
             */
            verdict: "reached" | "reached-late" | "on-track" | "at-risk" | "missed" | "not-measured" | "not-begun" | "ended" | null;
        };
        TestMailRequest: {
            /** @description Absent: the one that is in use. */
            mailServer?: components["schemas"]["MailServerRequest"];
            /** @description Who gets the test mail. */
            to: string;
        };
        TestMessage: {
            data: components["schemas"]["SubscriptionMessageData"];
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "subscription.test";
        };
        ThresholdDocument: {
            /** @enum {string} */
            direction: "at-least" | "at-most";
            enter: number;
            exit: number;
            stage: components["schemas"]["StageDocument"];
            track: string;
        };
        TimeZoneDocument: {
            /** @example Asia/Ho_Chi_Minh */
            name: string;
            /** @description Whether it can still be chosen: before the first event. */
            open: boolean;
        };
        TooFewDocument: {
            /** @description How many it takes. */
            atLeast: number;
            /** @description How many items the value is a share of. */
            count: number;
        };
        TopicDocument: {
            /** @example services */
            id: string;
            name: string;
        };
        TrackDefinitionDocument: {
            /**
             * @description Indices: org units with units of this level below them score the mean over these. null: none.
             * @enum {string|null}
             */
            aggregate?: "nation" | "ministry" | "province" | "department" | "commune" | "other" | null;
            /**
             * @description Indices: how groups make the score.
             * @enum {string}
             */
            aggregation?: "sum" | "mean" | "weighted-mean" | "min";
            /** @description Indices. */
            bands?: components["schemas"]["BandDocument"][];
            /** @description Indices: the track that computes what this one shows as published; null: none. */
            comparedWith?: string | null;
            /** @description Indices. */
            groups?: components["schemas"]["IndexGroupDefinitionDocument"][];
            id: string;
            /** @description Checklists. */
            items?: components["schemas"]["ChecklistItemDefinitionDocument"][];
            /** @enum {string} */
            kind: "ladder" | "independent" | "index" | "checklist" | "targets";
            /** @description Indices: the highest score that there is. */
            max?: number;
            name: string;
            /** @description Indices: how the publisher rounds. */
            rounding?: components["schemas"]["RoundingDocument"];
            /** @description Ladders: rungs; independent tracks: gates; indices: bands; else none. */
            stages: components["schemas"]["StageDefinitionDocument"][];
            /** @description Targets. */
            targets?: components["schemas"]["TargetDefinitionDocument"][];
        };
        TrackDifferenceDocument: {
            from: components["schemas"]["StageDocument"] | null;
            /** @description Levels gained; no stage counts as level 0. */
            levels: number;
            /** @description Change of the score; null unless there are both. */
            score: number | null;
            to: components["schemas"]["StageDocument"] | null;
            track: string;
        };
        TrackHistoryDocument: {
            id: string;
            points: components["schemas"]["LevelPointDocument"][];
        };
        TrackResultDocument: {
            /** @description What was announced last: exit thresholds and the freeze of silent feeds govern it. */
            announced: components["schemas"]["StageDocument"] | null;
            /** @description Of a track that shows a published score: the computed one beside it, and the difference. */
            comparison?: components["schemas"]["ScoreComparisonDocument"];
            /** @description Ladders and indices: true while the announced stage is kept because of missing data: org units are silent and what they may have done since could change it, or they reported only some flows of a ratio. Absent otherwise, and for another point in time. */
            frozen?: boolean;
            /** @description Independent tracks: every gate. */
            gates?: components["schemas"]["GateDocument"][];
            /** @description Indices: every group with its items. */
            groups?: components["schemas"]["IndexGroupDocument"][];
            id: string;
            /** @description Checklists. */
            items?: components["schemas"]["ChecklistItemDocument"][];
            /** @enum {string} */
            kind: "ladder" | "independent" | "index" | "checklist" | "targets";
            /** @description Indices: how much of the score is known. */
            known?: components["schemas"]["KnownPointsDocument"];
            next: components["schemas"]["NextStageDocument"] | null;
            /** @description On the way to the next stage. */
            progress: number | null;
            /** @description Of a track that shows a published score: what the publisher announced, with the places. */
            published?: components["schemas"]["PublishedPlaceDocument"];
            /** @description Indices: points; checklists: the share that is met, 0–1. null elsewhere, and while something that counts is not measured. */
            score: number | null;
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            scoreDecimals: number;
            /** @description The result is new and not announced yet. null: it is announced, or of another point in time. */
            settling: components["schemas"]["SettlingDocument"] | null;
            /** @description Held on that day, by the entry thresholds alone. Independent tracks: as many gates as are open; indices: the band. */
            stage: components["schemas"]["StageDocument"] | null;
            /** @description Targets. */
            targets?: components["schemas"]["TargetDocument"][];
        };
        TraitDocument: {
            name: string;
            value: string;
        };
        TransitionExplanation: {
            /** Format: date-time */
            at: string;
            /**
             * @description replaced: by another alert.
             * @enum {string}
             */
            change: "firing" | "acknowledged" | "resolved" | "withdrawn" | "replaced";
            /** @description In the journal. */
            position: string;
            receivers: components["schemas"]["ReceiverExplanation"][];
            /** @description Why nobody is notified of it. */
            suppressed: string | null;
            /** @description The same in words. */
            text: string;
        };
        TreePreviewDocument: {
            /** @description How many org units lie below those that move or end. */
            below: number;
            /** @description Org units that are merged, split or dissolved. */
            ended: components["schemas"]["EndedUnitDocument"][];
            established: components["schemas"]["OrgUnitName"][];
            /** @description API keys of these org units that you manage. */
            keys: number;
            /** @description Org units that get another parent. */
            moved: components["schemas"]["MovedUnitDocument"][];
            /** @description Persons who work or hold a role there, whom you manage. */
            persons: number;
            /** @description Whose figures and stages are counted anew: successors, and org units above that change. */
            recounted: components["schemas"]["OrgUnitName"][];
            renamed: components["schemas"]["RenamedUnitDocument"][];
            /** @description Subscriptions to these org units that you manage. */
            subscriptions: number;
            /** @description True: the tree stays as it is, because other events of the log decide. */
            withoutEffect: boolean;
        };
        UndoCountsDocument: {
            /**
             * @description Events that were corrected or retracted since, and beginnings of entities on which those stand.
             * @example 1
             */
            kept: number;
            /**
             * @description Events that could not be taken back.
             * @example 0
             */
            refused: number;
            /**
             * @description Events that were taken back.
             * @example 14
             */
            takenBack: number;
        };
        UndoneEventDocument: {
            /** @description What the log calls its subject. */
            name: string | null;
            /** @description Why an untouched event is kept: something recorded since about the same entity stands on it, such as the corrected level of a service on its registration. */
            neededBy: components["schemas"]["NeedingEventDocument"] | null;
            /** @example hue */
            orgUnit: string | null;
            /** @example Huế */
            orgUnitName: string | null;
            /** @example 2542 */
            position: string;
            /** @description Why an event could not be taken back. */
            reason: string | null;
            /** @example service/1.004194 */
            subject: string | null;
            /**
             * @description What happened, in words.
             * @example Số hóa dịch vụ
             */
            title: string;
            /** Format: date-time */
            touchedAt: string | null;
            /** @description Who touched a kept event, or the one that needs it. */
            touchedBy: string | null;
            /** @example vn.thang.service.digitized.v1 */
            type: string;
        };
        UnevenOrgUnitDocument: {
            /** @description What is left out of the measure. */
            amount: number;
            /** @description The flows that it did not bring. */
            lacks: components["schemas"]["WholeDocument"][];
            /**
             * @description The months.
             * @example [
             *       "2026-03"
             *     ]
             */
            months: string[];
            orgUnit: components["schemas"]["OrgUnitOfEntityDocument"];
        };
        UnitListResponse: {
            /** @description Org units that the tree lacked and now has, or would have. */
            established: number;
            /**
             * @description The import by which all of it can be undone. null: nothing was recorded.
             * @example 12
             */
            import: string | null;
            /** @description The first hundred of them. */
            rejected: components["schemas"]["RejectedUnitDocument"][];
            /** @description Rows that were, or would be, rejected. */
            rejectedCount: number;
            /**
             * @description The run that recorded it. null: a preview, or nothing to record.
             * @example 7
             */
            run: string | null;
            /** @description Org units that the tree has already as the list states them. */
            same: number;
        };
        UnmetCriterionDocument: {
            /** @description Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold. */
            decimals: number;
            /** @enum {string} */
            direction: "at-least" | "at-most";
            /**
             * Format: date
             * @description At the present pace.
             */
            eta: string | null;
            kpi: string;
            /** @description null: no amount of countable work, or nothing measured. */
            missing: components["schemas"]["MissingWorkDocument"] | null;
            name: string;
            /** @description How far on its way; null: not measured. */
            progress: number | null;
            threshold: number;
            /** @description The value is a share of too few items to decide; `missing` names the items that lack. */
            tooFew?: components["schemas"]["TooFewDocument"];
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            value: number | null;
        };
        UseTargetDocument: {
            /** Format: date */
            due: string;
            id: string;
            name: string;
        };
        ValidityDocument: {
            months: number;
        };
        WarningDocument: {
            /** @description What to do about it. */
            advice: string;
            /** @enum {string} */
            code: "service-not-counted" | "service-never-registered" | "milestone-planned-twice" | "milestone-never-planned" | "due-already-past" | "after-end-of-unit" | "looks-alike" | "named-unit-not-known" | "index-not-read" | "component-not-read" | "capability-not-read" | "quantity-not-read" | "segment-not-read" | "type-not-read" | "stock-unreachable";
            /** @description What is the case. */
            detail: string;
            /**
             * @description Which event of the request, from 0.
             * @example 0
             */
            index: number;
            /**
             * @description JSON Pointer into the event.
             * @example /subject
             */
            pointer: string;
            /**
             * @description `GET /events/{position}/effects` says what the event does.
             * @example 17
             */
            position: string;
        };
        WarningExampleDocument: {
            /** @description What is the case. */
            detail: string;
            /**
             * @description JSON Pointer into the event.
             * @example /subject
             */
            pointer: string;
            /**
             * @description `GET /events/{position}/effects` says what the event does.
             * @example 17
             */
            position: string;
        };
        WarningUnitDocument: {
            code: string;
            name: string;
        };
        WebhookAlert: {
            /**
             * @description Why it was resolved.
             * @enum {string|null}
             */
            because: "reached" | "fell-back" | "changed" | "cleared" | "elapsed" | null;
            /** @description The person who acknowledged it. */
            by: string | null;
            /** Format: date-time */
            firedAt: string;
            id: string;
            /** @enum {string} */
            kind: "stage-advanced" | "stage-regressed" | "band-changed" | "gate-opened" | "gate-closed" | "threshold-approaching" | "kpi-moved" | "score-moved" | "item-attested" | "item-revoked" | "target-verdict" | "milestone-planned" | "milestone-rescheduled" | "milestone-due" | "milestone-late" | "milestone-reached" | "milestone-cancelled" | "recorded" | "check-fired";
            /** @description The reason given for what withdrew it. */
            reason: string | null;
            /** @description When it fires: the ids of the alerts that it replaces. They have no message of their own. */
            replaces: string[];
            /** @description The rule of config/alerts.yaml that it comes from. */
            rule: string;
            /** @enum {string} */
            severity: "info" | "warning" | "critical";
            /** @enum {string} */
            state: "firing" | "acknowledged" | "resolved" | "withdrawn";
            /**
             * Format: uri
             * @description The alert on the page.
             */
            url: string;
        };
        WebhookFramework: {
            id: string;
            /** @description The name by language; a string where it has one text for all. */
            name: string | components["schemas"]["WebhookText"];
        };
        WebhookItem: {
            id: string;
            /** @description Present where no framework file has the name, such as of a milestone. */
            name?: string | components["schemas"]["WebhookText"];
        };
        WebhookKpi: {
            coverage: components["schemas"]["CoverageDocument"];
            denominator: number | null;
            /**
             * Format: date
             * @description The first day on which the last publication no longer counted. The value is missing since.
             */
            expiredOn?: string;
            id: string;
            /** @description What makes the value doubtful. It never changes it. */
            marks: components["schemas"]["WebhookMark"][];
            /** @description Present where org units reported only some flows of the ratio for a month. */
            measured?: components["schemas"]["WebhookMeasuredAmount"];
            numerator: number | null;
            /** @description Of a restated figure, the mean over the merged org units. */
            parts?: components["schemas"]["MeasuredUnitsDocument"];
            /** @enum {string} */
            provenance: "official" | "reproduced" | "house";
            /** @description Present while org units are silent. */
            silent?: components["schemas"]["SilentDocument"];
            /** @description True where a figure is a reported total of twelve months, because no period was reported. */
            trailing?: boolean;
            /** @enum {string} */
            unit: "percent" | "count" | "days" | "ratio" | "money" | "score";
            /** @description Of a mean over org units below. */
            units?: components["schemas"]["MeasuredUnitsDocument"];
            /**
             * Format: date
             * @description Present while all of them are silent: the last day with facts. The value is that of then.
             */
            unknownSince?: string;
            /** @description null: not measurable, which is not zero. */
            value: number | null;
        };
        WebhookMark: {
            expected: number;
            /** @description The measure that gave rise to it. */
            measure: string;
            /** @description What the rule compared, in natural units of the measure. */
            observed: number;
            /** @description The days that were looked at, where the rule has days of its own. */
            period?: components["schemas"]["DaysDocument"];
            /** @description The limits of the value. */
            range?: components["schemas"]["WebhookRange"];
            /** @enum {string} */
            rule: "part-above-whole" | "unused-supply" | "few-self-filed" | "spike-at-period-end" | "jump" | "narrow-hysteresis" | "out-of-range" | "uneven-reports";
            /** @description Where a stage is entered and lost. */
            thresholds?: components["schemas"]["WebhookThresholds"];
            /** @description Of a part above its whole: the measure that it is part of. */
            whole?: string;
        };
        WebhookMeasuredAmount: {
            /** @description What the value is computed from. */
            amount: number;
            /** @example dossiers.resolved */
            measure: string;
            /** @description What was reported in all. */
            of: number;
        };
        WebhookMissingWork: {
            count: number;
            /** @example services.fullProcess */
            measure: string;
            /**
             * @description The segment or entity that a KPI looks at alone; absent: any.
             * @example group=G2C
             */
            subject?: string;
        };
        WebhookNextStage: {
            /** @description The KPI that is furthest from its threshold. */
            bottleneck: string | null;
            /** @description For a band: what the score lacks. */
            gap?: components["schemas"]["WebhookScoreGap"];
            id: string;
            level: number;
            unmet: components["schemas"]["WebhookUnmetCriterion"][];
        };
        WebhookOrgUnit: {
            code: string;
            /** @description The name by language; a string where it has one text for all. */
            name: string | components["schemas"]["WebhookText"];
        };
        WebhookRange: {
            max: number | null;
            min: number | null;
        };
        WebhookScoreGap: {
            /** @description The kinds of work that bring the band by themselves, the least first. */
            alone: components["schemas"]["WebhookWorkAlone"][];
            /** @description The points of the score that are missing to the band. */
            points: number;
        };
        WebhookStage: {
            id: string;
            level: number;
        };
        WebhookStageChange: {
            from: components["schemas"]["WebhookStage"] | null;
            to: components["schemas"]["WebhookStage"] | null;
        };
        WebhookSubscription: {
            id: string;
            /**
             * Format: uri
             * @description The subscriptions on the page.
             */
            url: string;
        };
        WebhookText: {
            /** @example Province P1 */
            en?: string;
            /** @example Tỉnh P1 */
            vi: string;
        };
        WebhookThresholds: {
            enter: number;
            exit: number;
        };
        WebhookUnmetCriterion: {
            /** @enum {string} */
            direction: "at-least" | "at-most";
            /**
             * Format: date
             * @description At the present pace.
             */
            eta: string | null;
            kpi: string;
            /** @description null: no amount of countable work, or nothing measured. */
            missing: components["schemas"]["WebhookMissingWork"] | null;
            /** @description How far on its way; null: not measured. */
            progress: number | null;
            threshold: number;
            /** @description The value is a share of too few items to decide; `missing` names the items that lack. */
            tooFew?: components["schemas"]["TooFewDocument"];
            value: number | null;
        };
        WebhookWorkAlone: {
            count: number;
            /** @description The KPI that the work is about. */
            kpi: string;
            /** @example services.fullProcess */
            measure: string;
            /**
             * @description The segment or entity that a KPI looks at alone; absent: any.
             * @example group=G2C
             */
            subject?: string;
        };
        WeekdayHours: {
            /** @description Ranges such as `08:00-12:00`, in order. Empty: a day off. */
            hours: string[];
            /** @enum {string} */
            weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
        };
        WhatIfRequest: {
            /**
             * Format: date
             * @description Inclusive. Default: today.
             */
            asOf?: string;
            /** @description CloudEvents as `POST /events` takes them, about this org unit or those below it. What is left out of `specversion`, `source`, `id`, `time` (now) and `orgunit` (this org unit) is filled in. */
            events?: Record<string, never>[];
            /** @description Only this framework; else all that apply to the org unit. */
            framework?: string;
            /** @description Countable work of this org unit, as `GET …/actions` names it; all of it together. */
            work?: components["schemas"]["WorkRequest"][];
        };
        WhatIfResponse: {
            /** Format: date */
            asOf: string;
            /** @description One for each framework. */
            items: components["schemas"]["HypotheticalDocument"][];
            /** @description The log position up to which recorded facts are counted. */
            position: string;
        };
        WhereFigure: {
            /** @description The number of org units without a stage, and at each level. */
            byLevel: number[];
            /** @description False: nothing of the org unit itself is measured on this track. */
            measured: boolean;
            /** @description What could be reached. */
            of: number | null;
            /** @description What is reached: points, items or targets. */
            reached: number | null;
            /** @description The announced one, if there is one. */
            stage: components["schemas"]["StageDocument"] | null;
            /** @description The number of org units that are not measured. */
            unknown: number;
        };
        WholeDocument: {
            measure: string;
            name: string;
        };
        WindowDocument: {
            /**
             * Format: date
             * @description Inclusive.
             */
            from: string;
            months: number;
            /**
             * Format: date
             * @description Inclusive.
             */
            to: string;
        };
        WithdrawnShare: {
            count: number;
            days: number;
            /** @description Alerts that people were notified of. */
            of: number;
        };
        WorkAloneDocument: {
            count: number;
            /** @description The KPI that the work is about. */
            kpi: string;
            kpiName: string;
            /** @example services.fullProcess */
            measure: string;
            /**
             * @description What is counted, as it reads behind the number.
             * @example full-process services
             */
            name: string;
            /**
             * @description The segment or entity that a KPI looks at alone; absent: any.
             * @example group=G2C
             */
            subject?: string;
        };
        WorkingCalendarResponse: {
            /** @description Of the year, in order. */
            days: components["schemas"]["ExceptionalDayDocument"][];
            /** @description Whether administrators edited this year. Else its days are those of the file. */
            edited: boolean;
            /** @example vn */
            id: string;
            /** @description In the language of the request. */
            name: string;
            week: components["schemas"]["WeekdayHours"][];
            /** @description Whether administrators edited the usual week. Else it is that of the file. */
            weekEdited: boolean;
            /** @description How many days of the year are worked. Half days count a half. */
            workingDays: number;
            year: number;
            /** @description The years for which exceptional days are known, in order. */
            years: number[];
        };
        WorkRequest: {
            /** @description To what the work brings each entity. */
            brings?: components["schemas"]["BroughtRequest"];
            count: number;
            /** @example services.fullProcess */
            measure: string;
            /** @description The segment or entity that the work is done in or on. */
            subject?: string;
        };
        WrittenDayRequest: {
            /**
             * Format: date
             * @example 2027-02-08
             */
            day: string;
            /** @description Ranges such as `08:00-12:00`, in order: half a day, or a day worked in lieu. Empty: a day off. */
            hours: string[];
            /**
             * @description Why other hours are worked.
             * @example Tết Nguyên đán
             */
            name: string;
            /** @description Where the day is laid down. */
            source?: string | null;
        };
        WrittenWeekdayRequest: {
            /** @description Ranges such as `07:30-11:30`, in order. Empty: a day off. */
            hours: string[];
            /** @enum {string} */
            weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
        };
        ZScoreTransformDocument: {
            /** @enum {string} */
            kind: "z-score";
        };
    };
    responses: {
        /** @description A right or the CSRF token is missing. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The headers of the request have too many bytes. */
        HeadersTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description A parameter, a header or the body is malformed, unknown or out of its range. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description No such resource within the access scope of the caller. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body has more bytes than this route takes. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body did not arrive in time. */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description No valid API key or session. */
        Unauthenticated: {
            headers: {
                /**
                 * @description How to authenticate.
                 * @example Bearer realm="thang"
                 */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The process is about to end, or what it needs is away or busy. Nothing was done. */
        Unavailable: {
            headers: {
                /**
                 * @description Seconds to wait before the request is sent again.
                 * @example 1
                 */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body has another media type than those named, or is compressed. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
    };
    parameters: {
        /**
         * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
         * @example en
         */
        AcceptLanguage: string;
        /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
        Csrf: string;
    };
    requestBodies: never;
    headers: {
        /** @description The language of names and texts in the answer. */
        ContentLanguage: "vi" | "en";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "About.about": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AboutResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Account.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description The caller uses an API key. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Account.change": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nguyễn Văn An",
                 *       "language": "vi",
                 *       "timeZone": "Asia/Ho_Chi_Minh"
                 *     }
                 */
                "application/json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            /** @description The caller uses an API key. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The name or the time zone is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "AccountCode.offer": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedCodeResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description An app is in use, or the caller uses an API key. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "AccountCode.confirm": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            /** @description An app is in use, or the caller uses an API key. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The code is wrong, expired or used already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "AccountCode.recoveryCodes": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            /** @description The caller uses an API key. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The code is wrong, expired or used already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "AccountCode.remove": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Done; the answer has no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            /** @description Everybody here needs a code, or the caller uses an API key. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The code is wrong, expired or used already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "KeptOverview.keep": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "shown": {
                 *         "root": "VN-HUE",
                 *         "framework": null,
                 *         "track": null
                 *       },
                 *       "seen": 1200
                 *     }
                 */
                "application/json": components["schemas"]["KeptOverviewPatch"];
            };
        };
        responses: {
            /** @description Done; the answer has no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            /** @description The caller uses an API key. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Account.changePassword": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "một câu dài dễ nhớ",
                 *       "wanted": "một câu dài khác dễ nhớ"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            /** @description The caller uses an API key. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The password is too short, or the one until now is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Account.sessions": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Account.endSession": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/account/sessions` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; the answer has no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Alerts.list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description This org unit and those below it. Default: all within the access scope. */
                orgUnit?: string;
                /** @description Only alerts that changed at or after this instant. */
                since?: string;
                /** @description Default: the alerts that hold, firing or acknowledged, and of which people are notified; with `since`: any. */
                state?: "pending" | "firing" | "acknowledged" | "resolved" | "replaced" | "withdrawn" | "any";
                /** @description The id of an alert that gathers those of several org units: only these. Without it, and without `state` and `since`, they are left out where the alert that gathers them is listed. */
                within?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Alerts.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/alerts` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Alerts.acknowledge": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/alerts` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description The alert no longer holds. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Alerts.explanation": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/alerts` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertExplanationResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ApiKeys.list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeysResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ApiKeys.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Portal of Huế",
                 *       "rights": [
                 *         "events:write",
                 *         "read"
                 *       ],
                 *       "source": "/portals/hue",
                 *       "orgUnit": "VN-HUE",
                 *       "expiresAt": null
                 *     }
                 */
                "application/json": components["schemas"]["NewApiKeyRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /**
                     * @description Where the new resource is.
                     * @example /api/v1/api-keys/42
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKeyResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The name, the rights or the expiry are not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ApiKeys.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/api-keys` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ApiKeys.revoke": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/api-keys` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; the answer has no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ApiKeys.rotate": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/api-keys` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": components["schemas"]["RotateApiKeyRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedApiKeyResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Audit.list": {
        parameters: {
            query?: {
                /** @description Only records of this action: one of `GET /audit/actions`. */
                action?: "signed-in" | "sign-in-failed" | "signed-out" | "session-ended" | "password-changed" | "code-set-up" | "code-removed" | "recovery-codes-made" | "link-created" | "person-created" | "person-changed" | "person-activated" | "person-deactivated" | "roles-changed" | "invitation-created" | "invitation-used" | "key-created" | "key-rotated" | "key-revoked" | "subscription-created" | "subscription-changed" | "subscription-removed" | "secret-rotated" | "alert-acknowledged" | "event-corrected" | "event-retracted" | "import-confirmed" | "import-undone" | "warning-intended" | "warning-not-intended" | "set-up" | "settings-changed" | "calendar-changed";
                /** @description The id of a person or key, or a part of the name. */
                actor?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description From this instant on. */
                from?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Records of this org unit and of everything below it. */
                orgUnit?: string;
                /** @description What was acted on: the id of a person, key, subscription or alert. */
                target?: string;
                /** @description Before this instant. */
                to?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Audit.actions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditActionsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Deliveries.list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Only those in this state. */
                state?: "pending" | "delivered" | "parked" | "suppressed";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Deliveries.retry": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/deliveries` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryReportDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description It is not parked. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "EntitySearch.search": {
        parameters: {
            query: {
                /** @description Those of this org unit come first. */
                first?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description What is searched, comma-separated: service, dataset, registry, system, function, process, operating-model, delivery-model, outcome, solution, milestone, risk, consultation, capability, index. */
                noun: string;
                /** @description Only those whose name or code holds this text; accents and case do not matter. */
                q?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundEntitiesResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ListEvents.list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Happened at or after this time. */
                from?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Which events come first, by position. */
                order?: "newest" | "oldest";
                /** @description Events about this org unit. */
                orgUnit?: string;
                /** @description The CloudEvents `source` of events. */
                source?: string;
                /** @description The CloudEvents `subject`: the entity, such as `service/1.004194`. */
                subject?: string;
                /** @description Also events about every org unit below it. */
                subtree?: boolean;
                /** @description Happened before this time. */
                to?: string;
                /** @description The CloudEvents `type`, one of `GET /schemas`. */
                type?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListEventsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit in the caller’s subtree. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "RecordEvents.record": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Binary mode only. History: updates everything and sends no notifications. Needs the right `events:backfill`. */
                "ce-backfill"?: boolean;
                /** @description Binary mode only. The id of an earlier event of the same source that this one replaces. */
                "ce-corrects"?: string;
                /** @description Binary mode only. The URI of a schema of the data. */
                "ce-dataschema"?: string;
                /** @description Binary mode only, required there. Unique within the source. Sending the same event again is safe. */
                "ce-id"?: string;
                /** @description Binary mode only. The code of the org unit; required unless the subject names it. */
                "ce-orgunit"?: string;
                /** @description Binary mode only, required there. The system that sends the event, as a URI-reference. */
                "ce-source"?: string;
                /** @description Binary mode only, required there. The version of CloudEvents. */
                "ce-specversion"?: "1.0";
                /** @description Binary mode only. The entity that the event is about; most types require it. */
                "ce-subject"?: string;
                /** @description Binary mode only, required there. When it happened (RFC 3339): from 1970, for events of org units from 1900, to five minutes ahead. */
                "ce-time"?: string;
                /** @description Binary mode only, required there. `GET /schemas/{type}` has the JSON Schema of each type, with examples. */
                "ce-type"?: "vn.thang.service.registered.v1" | "vn.thang.service.digitized.v1" | "vn.thang.service.integrated.v1" | "vn.thang.service.made-proactive.v1" | "vn.thang.service.launched.v1" | "vn.thang.service.retired.v1" | "vn.thang.delivery-model.introduced.v1" | "vn.thang.delivery-model.used.v1" | "vn.thang.delivery-model.discontinued.v1" | "vn.thang.dossier.submitted.v1" | "vn.thang.dossier.resolved.v1" | "vn.thang.payment.made.v1" | "vn.thang.feedback.given.v1" | "vn.thang.petition.resolved.v1" | "vn.thang.milestone.planned.v1" | "vn.thang.milestone.rescheduled.v1" | "vn.thang.milestone.reached.v1" | "vn.thang.milestone.cancelled.v1" | "vn.thang.outcome.baselined.v1" | "vn.thang.outcome.measured.v1" | "vn.thang.activity.reported.v1" | "vn.thang.index.published.v1" | "vn.thang.capability.attested.v1" | "vn.thang.dataset.opened.v1" | "vn.thang.dataset.updated.v1" | "vn.thang.dataset.shared.v1" | "vn.thang.dataset.reused.v1" | "vn.thang.dataset.withdrawn.v1" | "vn.thang.registry.cleaned.v1" | "vn.thang.registry.connected.v1" | "vn.thang.process.redesigned.v1" | "vn.thang.document.processed.v1" | "vn.thang.meeting.held.v1" | "vn.thang.function.registered.v1" | "vn.thang.function.digitized.v1" | "vn.thang.operating-model.redesigned.v1" | "vn.thang.system.registered.v1" | "vn.thang.system.secured.v1" | "vn.thang.system.incident-reported.v1" | "vn.thang.risk.raised.v1" | "vn.thang.risk.closed.v1" | "vn.thang.training.completed.v1" | "vn.thang.consultation.opened.v1" | "vn.thang.consultation.answered.v1" | "vn.thang.solution.adopted-elsewhere.v1" | "vn.thang.org-unit.established.v1" | "vn.thang.org-unit.renamed.v1" | "vn.thang.org-unit.moved.v1" | "vn.thang.org-unit.merged.v1" | "vn.thang.org-unit.split.v1" | "vn.thang.org-unit.dissolved.v1" | "vn.thang.event.retracted.v1";
                /** @description `handling=lenient`: stores what can be stored and reports the rest. */
                Prefer?: "handling=lenient" | "handling=strict";
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
                /** @description In a run: the number of the first event in what is sent. Refusals at the end name it. */
                "Thang-First-Line"?: number;
                /** @description The id of an open run of the key (`POST /runs`) that the events belong to. */
                "Thang-Run"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description One of four content modes, chosen by the Content-Type. The body is absent only for an event in binary mode that has no data. */
        requestBody?: {
            content: {
                "application/*+json": {
                    [key: string]: unknown;
                };
                "application/cloudevents-batch+json": components["schemas"]["CloudEventDocument"][];
                "application/cloudevents+json": components["schemas"]["CloudEventDocument"];
                "application/json": {
                    [key: string]: unknown;
                };
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description Committed. */
            202: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    /** @description Present when the request preferred lenient handling. */
                    "Preference-Applied"?: "handling=lenient";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordEventsResponse"];
                };
            };
            /** @description The body is not JSON, not a batch, or broke off. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RecordingProblem"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The key may not write events, or not some of these. Nothing was stored. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RejectedEventsProblem"] | components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The key has no run with the id in Thang-Run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RecordingProblem"];
                };
            };
            /** @description Other events have these sources and ids: each problem names what differs, and the position unless it lies outside the scope of the key. Nothing was stored. Mixed with other problems it is 422. Or the run is closed (`run-closed`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RejectedEventsProblem"] | components["schemas"]["ProblemDocument"];
                };
            };
            /** @description More than 5000 events or 8388608 bytes in a batch, or more than 262144 bytes for an event. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not one of the media types above, `application/json` without ce- headers, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Events were rejected; all problems are reported at once. Nothing was stored; of NDJSON, nothing from `nextLine` on. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RejectedEventsProblem"] | components["schemas"]["RecordingProblem"];
                };
            };
            /** @description More events than this key or this recorder may take; send them again after Retry-After. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RecordingProblem"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description Busy, or the outcome is unknown; sending again after Retry-After is safe. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RecordingProblem"];
                };
            };
        };
    };
    "WebhookHandshake.answer": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The sender: a host name, as CloudEvents webhooks say. */
                "webhook-request-origin"?: string;
                /** @description How many requests a minute the sender wants to make. */
                "webhook-request-rate"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Yes. */
            200: {
                headers: {
                    /**
                     * @description The methods of this path.
                     * @example GET, HEAD, OPTIONS, POST
                     */
                    Allow?: string;
                    /**
                     * @description The origin that asked.
                     * @example eventgrid.azure.net
                     */
                    "WebHook-Allowed-Origin"?: string;
                    /**
                     * @description Requests per minute.
                     * @example 120
                     */
                    "WebHook-Allowed-Rate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A header is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "GetEvent.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description A position of the log or journal: a whole number from 1 on. */
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledEventResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such event in the caller’s subtree. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Effects.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description A position of the log or journal: a whole number from 1 on. */
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventEffectsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such event in the caller’s subtree. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Preview.preview": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "events": [
                 *         {
                 *           "specversion": "1.0",
                 *           "id": "7f3c0f5e",
                 *           "source": "/portals/hue",
                 *           "type": "vn.thang.service.registered.v1",
                 *           "time": "2025-06-30T09:00:00+07:00",
                 *           "subject": "service/1.004194",
                 *           "orgunit": "VN-HUE",
                 *           "datacontenttype": "application/json",
                 *           "data": {
                 *             "name": "Đăng ký khai sinh"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            /** @description More than 1 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ListsOut.alerts": {
        parameters: {
            query: {
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description This org unit and those below it. Default: all within the access scope. */
                orgUnit?: string;
                /** @description Only alerts that changed at or after this instant. */
                since?: string;
                /** @description Default: the alerts that hold, firing or acknowledged, and of which people are notified; with `since`: any. */
                state?: "pending" | "firing" | "acknowledged" | "resolved" | "replaced" | "withdrawn" | "any";
                /** @description The id of an alert that gathers those of several org units: only these. Without it, and without `state` and `since`, they are left out where the alert that gathers them is listed. */
                within?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ListsOut.api-keys": {
        parameters: {
            query: {
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ListsOut.audit": {
        parameters: {
            query: {
                /** @description Only records of this action: one of `GET /audit/actions`. */
                action?: "signed-in" | "sign-in-failed" | "signed-out" | "session-ended" | "password-changed" | "code-set-up" | "code-removed" | "recovery-codes-made" | "link-created" | "person-created" | "person-changed" | "person-activated" | "person-deactivated" | "roles-changed" | "invitation-created" | "invitation-used" | "key-created" | "key-rotated" | "key-revoked" | "subscription-created" | "subscription-changed" | "subscription-removed" | "secret-rotated" | "alert-acknowledged" | "event-corrected" | "event-retracted" | "import-confirmed" | "import-undone" | "warning-intended" | "warning-not-intended" | "set-up" | "settings-changed" | "calendar-changed";
                /** @description The id of a person or key, or a part of the name. */
                actor?: string;
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description From this instant on. */
                from?: string;
                /** @description Records of this org unit and of everything below it. */
                orgUnit?: string;
                /** @description What was acted on: the id of a person, key, subscription or alert. */
                target?: string;
                /** @description Before this instant. */
                to?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ListsOut.checks": {
        parameters: {
            query: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description Only this framework; else all that apply to the org unit. */
                framework?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description The code of an org unit, as its events name it. */
                orgUnit: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework, KPI or edition; of an edition the problem names those that there are. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ListsOut.entities": {
        parameters: {
            query: {
                /** @description The state at the end of that day, by all facts that are known now. Default: today. Names are the newest. */
                asOf?: string;
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description Also those of the org units below, by today’s tree. Default: of the org unit alone. */
                include?: "below";
                /** @description Only those that count for this measure on that day, for example `services.fullProcess`. */
                measure?: string;
                /** @description The window of `measure`, if it counts what happened in one. */
                months?: number;
                /** @description What is listed. */
                noun: "service" | "dataset" | "registry" | "system" | "function" | "process" | "operating-model" | "delivery-model" | "outcome" | "solution" | "milestone" | "risk" | "consultation" | "capability" | "index";
                /** @description The code of an org unit, as its events name it. */
                orgUnit: string;
                /** @description Only those whose name or code holds this text; accents and case do not matter. */
                q?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ListsOut.events": {
        parameters: {
            query: {
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description Happened at or after this time. */
                from?: string;
                /** @description Which events come first, by position. */
                order?: "newest" | "oldest";
                /** @description Events about this org unit. */
                orgUnit?: string;
                /** @description The CloudEvents `source` of events. */
                source?: string;
                /** @description The CloudEvents `subject`: the entity, such as `service/1.004194`. */
                subject?: string;
                /** @description Also events about every org unit below it. */
                subtree?: boolean;
                /** @description Happened before this time. */
                to?: string;
                /** @description The CloudEvents `type`, one of `GET /schemas`. */
                type?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ListsOut.figure-evidence": {
        parameters: {
            query: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description The id of a measure, such as `services.fullProcess`. */
                measure: string;
                /** @description Over how many months events are counted. What is counted to date has no window. */
                months?: number;
                /** @description The code of an org unit, as its events name it. */
                orgUnit: string;
                /** @description Only this segment, for example `group=G2C`, or this entity, for example `index/un-egdi`. */
                subject?: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework, KPI or edition; of an edition the problem names those that there are. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ListsOut.figures": {
        parameters: {
            query: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description Over how many months events are counted. What is counted to date has no window. */
                months?: number;
                /** @description The code of an org unit, as its events name it. */
                orgUnit: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ListsOut.journal": {
        parameters: {
            query: {
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description Only lines of these kinds, separated by commas. Default: those that tell each change once, which leaves out alert-firing, alert-resolved and alert-withdrawn. */
                kinds?: string;
                /** @description This org unit and those below it. Default: all within the access scope. */
                orgUnit?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ListsOut.kpi-evidence": {
        parameters: {
            query: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description The id of an installed framework: one of `GET /frameworks`. */
                framework: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description The id of a KPI of the framework. */
                kpi: string;
                /** @description Only what makes up this measure, or the reading with this key. */
                measure?: string;
                /** @description The code of an org unit, as its events name it. */
                orgUnit: string;
                /** @description Only what makes up this part of the formula. */
                part?: "numerator" | "denominator";
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework, KPI or edition; of an edition the problem names those that there are. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ListsOut.kpis": {
        parameters: {
            query: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description Only this framework; else all that apply to the org unit. */
                framework?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description The code of an org unit, as its events name it. */
                orgUnit: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ListsOut.milestones": {
        parameters: {
            query: {
                /** @description At the end of that day. Default: today. */
                asOf?: string;
                /** @description Default: also the milestones of the org units below, by today’s tree. `none`: its own alone. */
                below?: "none";
                /** @description A milestone that is due within so many calendar days is due soon. */
                dueSoonDays?: number;
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description With what the log held at that moment (RFC 3339), or up to that position. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description Only milestones that this org unit leads. */
                lead?: string;
                /** @description The code of an org unit, as its events name it. */
                orgUnit: string;
                /** @description Only those whose title, code, product or reference holds this text; accents do not matter. */
                q?: string;
                /** @description Only this column. */
                state?: "late" | "due-soon" | "planned" | "reached-late" | "reached-on-time" | "cancelled" | "not-planned";
                /** @description Only milestones of this national task. */
                task?: 1 | 2 | 3 | 4 | 5 | 6;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ListsOut.org-units": {
        parameters: {
            query: {
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description Only the org units directly below this one. */
                parent?: string;
                /** @description Only org units whose code or name holds this text; accents and case do not matter. */
                q?: string;
                /** @description Only this org unit and those anywhere below it. */
                root?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ListsOut.overview": {
        parameters: {
            query: {
                /** @description Inclusive. Default: today. */
                asOf?: string;
                /** @description Default: the edition in force on that day. */
                edition?: string;
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description The id of an installed framework: one of `GET /frameworks`. */
                framework: string;
                /** @description This org unit and those below it. Default: all within the access scope. */
                root?: string;
                /** @description Only this track of the framework. Default: all. */
                track?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ListsOut.peers": {
        parameters: {
            query: {
                /** @description Inclusive. Default: today. */
                asOf?: string;
                /** @description Default: the edition in force on each day. */
                edition?: string;
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description The id of an installed framework: one of `GET /frameworks`. */
                framework: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position; `now`: all. */
                knownAt?: string;
                /** @description Compare this KPI. Either this or `track`. */
                kpi?: string;
                /** @description Only org units of this level. */
                level?: "nation" | "ministry" | "province" | "department" | "commune" | "other";
                /** @description This org unit and those below it. Default: all within the access scope. */
                root?: string;
                /** @description The day that movement is compared with. Default: a year before `asOf`; for published figures the publication before. */
                since?: string;
                /** @description Compare the score of this track; on ladders and independent tracks, the level. */
                track?: string;
                /** @description By which tree org units lie below others: of today, or of the day that is asked about. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ListsOut.persons": {
        parameters: {
            query: {
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
                /** @description Persons who work in this org unit or below, or have a role there. */
                orgUnit?: string;
                /** @description A part of the name or the e-mail address, without diacritics too. */
                q?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ListsOut.subscriptions": {
        parameters: {
            query: {
                /** @description A workbook, or text with a byte order mark for Excel. */
                format: "xlsx" | "csv";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Frameworks.list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworksResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Frameworks.get": {
        parameters: {
            query?: {
                /** @description Default: the one in force today, else the nearest. */
                edition?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/frameworks` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such framework, or no such edition: the problem names those that there are. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Peers.get": {
        parameters: {
            query?: {
                /** @description Inclusive. Default: today. */
                asOf?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Default: the edition in force on each day. */
                edition?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position; `now`: all. */
                knownAt?: string;
                /** @description Compare this KPI. Either this or `track`. */
                kpi?: string;
                /** @description Only org units of this level. */
                level?: "nation" | "ministry" | "province" | "department" | "commune" | "other";
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description This org unit and those below it. Default: all within the access scope. */
                root?: string;
                /** @description The day that movement is compared with. Default: a year before `asOf`; for published figures the publication before. */
                since?: string;
                /** @description Compare the score of this track; on ladders and independent tracks, the level. */
                track?: string;
                /** @description By which tree org units lie below others: of today, or of the day that is asked about. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The `id` that `/frameworks` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeersResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such framework, edition, KPI, track or root. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Imports.list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Only of this org unit and those below it. */
                orgUnit?: string;
                /** @description Only the import that recorded this run of the log. */
                run?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListImportsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit of which the caller may record events. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Imports.upload": {
        parameters: {
            query: {
                /** @description The day as of which rows without a day are; by default today. Not after today. */
                asOf?: string;
                /** @description Of a CSV; by default it is detected. */
                delimiter?: "," | ";" | "\t" | "|";
                /** @description Of a text file; by default it is detected. */
                encoding?: "utf-8" | "windows-1258" | "windows-1252" | "utf-16le" | "utf-16be";
                /** @description The name of the file. */
                fileName?: string;
                /** @description By default it is detected. */
                kind?: "csv" | "xlsx" | "ndjson";
                /** @description The org unit whose list it is. Its rows may be about units below it. */
                orgUnit: string;
                /** @description The sheet of a workbook; by default the first one. */
                sheet?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The bytes of the file. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    /**
                     * @description Where the new resource is.
                     * @example /api/v1/imports/42
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit of which the caller may record events. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The file is empty. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Imports.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/imports` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such import that the caller may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Imports.change": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/imports` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mapping": {
                 *         "layout": "services",
                 *         "columns": [
                 *           {
                 *             "heading": "Mã TTHC",
                 *             "field": "code"
                 *           },
                 *           {
                 *             "heading": "Tên TTHC",
                 *             "field": "name"
                 *           },
                 *           {
                 *             "heading": "Mức ĐVC",
                 *             "field": "level"
                 *           },
                 *           {
                 *             "heading": "Ghi chú",
                 *             "field": null
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChangeImportRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDocument"];
                };
            };
            /** @description An unknown layout or field, or a field in two columns. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such import that the caller may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            /** @description It is being worked on, or recorded already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Imports.confirm": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/imports` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such import that the caller may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no preview yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Imports.rejected": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/imports` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such import that the caller may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Imports.rows": {
        parameters: {
            query: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Only rows of this outcome. */
                outcome: "new" | "same" | "changed" | "rejected";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/imports` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRowsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such import that the caller may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Imports.undo": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/imports` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such import that the caller may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description It is not recorded. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Imports.undone": {
        parameters: {
            query: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Which of the lists of what an undo did. */
                list: "taken-back" | "kept" | "refused";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/imports` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListUndoneResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such import that the caller may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Imports.layouts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListLayoutsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Imports.template": {
        parameters: {
            query?: {
                /** @description The form of the file. */
                format?: "xlsx" | "csv";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description What the rows are about: the id of one of `GET /imports/layouts`. */
                layout: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such layout. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Installation.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Installation.change": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Huế chuyển đổi số",
                 *       "mailServer": {
                 *         "host": "mail.example.org",
                 *         "port": 587,
                 *         "security": "automatic",
                 *         "user": "",
                 *         "from": "Thang <thang@example.org>"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["InstallationPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            /** @description The environment sets it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A setting is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Installation.testMail": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "an@example.org",
                 *       "mailServer": {
                 *         "host": "mail.example.org",
                 *         "port": 587,
                 *         "security": "automatic",
                 *         "user": "",
                 *         "from": "Thang <thang@example.org>"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TestMailRequest"];
            };
        };
        responses: {
            /** @description Done; the answer has no content. */
            204: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The mail was not sent; the detail says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Invitation.accept": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the-token-at-the-end-of-the-link-in-the-mail",
                 *       "name": "Trần Bình",
                 *       "language": "vi",
                 *       "password": "một câu dài dễ nhớ"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /**
                     * @description Where the new resource is.
                     * @example /api/v1/session
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The invitation is wrong, has expired or was used. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The password is too short. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Invitation.check": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the-token-at-the-end-of-the-link-in-the-mail"
                 *     }
                 */
                "application/json": components["schemas"]["InvitationTokenRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The invitation is wrong, has expired or was used. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description Too Many Requests. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Journal.list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Only lines of these kinds, separated by commas. Default: those that tell each change once, which leaves out alert-firing, alert-resolved and alert-withdrawn. */
                kinds?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description This org unit and those below it. Default: all within the access scope. */
                orgUnit?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Journal.explanation": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description A position of the log or journal: a whole number from 1 on. */
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryExplanationResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "OpenId.callback": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the page, signed in, or to the sign-in page with what went wrong. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "OpenId.start": {
        parameters: {
            query?: {
                /** @description The path of the page to return to. */
                returnTo?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider, or back to the sign-in page with what went wrong. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "OrgUnits.list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Only the org units directly below this one. */
                parent?: string;
                /** @description Only org units whose code or name holds this text; accents and case do not matter. */
                q?: string;
                /** @description Only this org unit and those anywhere below it. */
                root?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such parent or root. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "OrgUnits.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Actions.get": {
        parameters: {
            query?: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description Only this framework; else all that apply to the org unit. */
                framework?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework, KPI or edition; of an edition the problem names those that there are. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Brief.get": {
        parameters: {
            query?: {
                /** @description Inclusive. Default: today. */
                asOf?: string;
                /** @description `html`: the page to print. */
                format?: "pdf" | "html";
                /** @description Default: the followed framework that pages begin with. */
                framework?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position; `now`: all. */
                knownAt?: string;
                /** @description In place of `Accept-Language`, for links. */
                language?: "vi" | "en";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "text/html": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit or framework. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `no-browser`: there is no Chromium; the problem names the page to print. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Checks.get": {
        parameters: {
            query?: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description Only this framework; else all that apply to the org unit. */
                framework?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecksResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework, KPI or edition; of an edition the problem names those that there are. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Entities.list": {
        parameters: {
            query: {
                /** @description The state at the end of that day, by all facts that are known now. Default: today. Names are the newest. */
                asOf?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Also those of the org units below, by today’s tree. Default: of the org unit alone. */
                include?: "below";
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Only those that count for this measure on that day, for example `services.fullProcess`. */
                measure?: string;
                /** @description The window of `measure`, if it counts what happened in one. */
                months?: number;
                /** @description What is listed. */
                noun: "service" | "dataset" | "registry" | "system" | "function" | "process" | "operating-model" | "delivery-model" | "outcome" | "solution" | "milestone" | "risk" | "consultation" | "capability" | "index";
                /** @description Only those whose name or code holds this text; accents and case do not matter. */
                q?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedEntitiesResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Forecast.get": {
        parameters: {
            query: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description The id of an installed framework: one of `GET /frameworks`. */
                framework: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description Only what is asked of this KPI. */
                kpi?: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework, KPI or edition; of an edition the problem names those that there are. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Evidence.get": {
        parameters: {
            query: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description The id of an installed framework: one of `GET /frameworks`. */
                framework: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Only what makes up this measure, or the reading with this key. */
                measure?: string;
                /** @description Only what makes up this part of the formula. */
                part?: "numerator" | "denominator";
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
                /** @description The id of a KPI of the framework. */
                kpi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework, KPI or edition; of an edition the problem names those that there are. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Explanation.get": {
        parameters: {
            query: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description The id of an installed framework: one of `GET /frameworks`. */
                framework: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
                /** @description The id of a KPI of the framework. */
                kpi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework, KPI or edition; of an edition the problem names those that there are. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "KpiSeries.get": {
        parameters: {
            query: {
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description The id of an installed framework: one of `GET /frameworks`. */
                framework: string;
                /** @description Default: a year before `to`. */
                from?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description Points are the last days of weeks, months, quarters, and `to`. */
                step?: "day" | "week" | "month" | "quarter";
                /** @description Inclusive. Default: today. */
                to?: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
                /** @description The id of a KPI of the framework. */
                kpi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiSeriesResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework, edition or KPI. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Maturity.get": {
        parameters: {
            query?: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description Only this framework; else all that apply to the org unit. */
                framework?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaturityResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework or edition. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Comparison.get": {
        parameters: {
            query: {
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description The id of an installed framework: one of `GET /frameworks`. */
                framework: string;
                /** @description Inclusive. */
                from: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description Inclusive. Default: today. */
                to?: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework or edition. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit; or `not-comparable`: the editions of the two days have not the same basis, and none was chosen. The problem names both. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "History.get": {
        parameters: {
            query: {
                /** @description The edition of the framework; needs `framework`. Default: the one in force on each day. */
                edition?: string;
                /** @description The id of an installed framework: one of `GET /frameworks`. */
                framework: string;
                /** @description Default: a year before `to`. */
                from?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description Points are the last days of weeks, months, quarters, and `to`. */
                step?: "day" | "week" | "month" | "quarter";
                /** @description Inclusive. Default: today. */
                to?: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit, framework or edition. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The framework does not apply to this org unit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Figures.all": {
        parameters: {
            query?: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description Over how many months events are counted. What is counted to date has no window. */
                months?: number;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Figures.one": {
        parameters: {
            query?: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description Over how many months events are counted. What is counted to date has no window. */
                months?: number;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
                /** @description The id of a measure, such as `services.fullProcess`. */
                measure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit or measure. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "MeasureEvidence.get": {
        parameters: {
            query?: {
                /** @description Inclusive, by the facts' own dates. Default: today. */
                asOf?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Over how many months events are counted. What is counted to date has no window. */
                months?: number;
                /** @description Only this segment, for example `group=G2C`, or this entity, for example `index/un-egdi`. */
                subject?: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
                /** @description The id of a measure, such as `services.fullProcess`. */
                measure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureEvidenceResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit or measure. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Figures.series": {
        parameters: {
            query?: {
                /** @description Default: a year before `to`. */
                from?: string;
                /** @description With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description Over how many months events are counted. What is counted to date has no window. */
                months?: number;
                /** @description Points are the last days of weeks, months, quarters, and `to`. */
                step?: "day" | "week" | "month" | "quarter";
                /** @description Only this segment, for example `group=G2C`, or this entity, for example `index/un-egdi`. */
                subject?: string;
                /** @description Inclusive. Default: today. */
                to?: string;
                /** @description By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged. */
                tree?: "as-is" | "as-was" | "restated";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
                /** @description The id of a measure, such as `services.fullProcess`. */
                measure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureSeriesResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit or measure. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Mergers.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergersResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "MilestoneBoard.get": {
        parameters: {
            query?: {
                /** @description At the end of that day. Default: today. */
                asOf?: string;
                /** @description Default: also the milestones of the org units below, by today’s tree. `none`: its own alone. */
                below?: "none";
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description A milestone that is due within so many calendar days is due soon. */
                dueSoonDays?: number;
                /** @description With what the log held at that moment (RFC 3339), or up to that position. `now`, and without it: with all that it holds. */
                knownAt?: string;
                /** @description Only milestones that this org unit leads. */
                lead?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Only those whose title, code, product or reference holds this text; accents do not matter. */
                q?: string;
                /** @description Only this column. */
                state?: "late" | "due-soon" | "planned" | "reached-late" | "reached-on-time" | "cancelled" | "not-planned";
                /** @description Only milestones of this national task. */
                task?: 1 | 2 | 3 | 4 | 5 | 6;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneBoardResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "ResponsiblePersons.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsiblePersonsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "IntendedWarnings.callIntended": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
                /** @description The kind of the warning. */
                kind: "service-not-counted" | "service-never-registered" | "milestone-planned-twice" | "milestone-never-planned" | "due-already-past" | "after-end-of-unit" | "looks-alike" | "named-unit-not-known" | "index-not-read" | "component-not-read" | "capability-not-read" | "quantity-not-read" | "segment-not-read" | "type-not-read" | "stock-unreachable";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "/portals/hue",
                 *       "reason": "Cổng tỉnh đăng ký dịch vụ, cổng quốc gia gửi hồ sơ."
                 *     }
                 */
                "application/json": components["schemas"]["IntendedRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentionDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit or kind of warning. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "IntendedWarnings.takeBack": {
        parameters: {
            query: {
                /** @description The source that means what it sends. */
                source: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
                /** @description The kind of the warning. */
                kind: "service-not-counted" | "service-never-registered" | "milestone-planned-twice" | "milestone-never-planned" | "due-already-past" | "after-end-of-unit" | "looks-alike" | "named-unit-not-known" | "index-not-read" | "component-not-read" | "capability-not-read" | "quantity-not-read" | "segment-not-read" | "type-not-read" | "stock-unreachable";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; the answer has no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "WhatIf.askWhatIf": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path: {
                /** @description The code of an org unit, as its events name it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "work": [
                 *         {
                 *           "measure": "services.fullProcess",
                 *           "count": 12
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit or framework. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            /** @description More than 1 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The framework does not apply to this org unit; or `events-refused`, with `errors: [{index, pointer, code, detail}]`: events that could not be recorded, are about other org units, or would change the tree. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Overview.get": {
        parameters: {
            query: {
                /** @description Inclusive. Default: today. */
                asOf?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Default: the edition in force on that day. */
                edition?: string;
                /** @description The id of an installed framework: one of `GET /frameworks`. */
                framework: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description This org unit and those below it. Default: all within the access scope. */
                root?: string;
                /** @description Only this track of the framework. Default: all. */
                track?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such framework or root. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Courses.get": {
        parameters: {
            query: {
                /** @description Inclusive. Default: today. */
                asOf?: string;
                /** @description The id of an installed framework: one of `GET /frameworks`. */
                framework: string;
                /** @description This org unit and those below it. Default: all within the access scope. */
                root?: string;
                /** @description The id of a track of the framework. */
                track: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoursesResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such framework or root. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "OverviewSummary.get": {
        parameters: {
            query?: {
                /** @description Inclusive. Default: today; the last day with facts where none is expected any more. */
                asOf?: string;
                /** @description Default: what the person chose last, else the first followed framework that has facts. */
                framework?: string;
                /** @description This org unit and those below it. Default: what the person chose last, else their org unit, else the first tree. */
                root?: string;
                /** @description What moved is counted after this journal position. Default: that of the person’s look before, else seven days. */
                since?: number;
                /** @description Default: what the person chose last, else the track with most results. */
                track?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Wait, for five seconds at most, until facts up to this log position are counted. */
                "Thang-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewSummaryResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such root or framework, or no org unit at all. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description `behind`: not counted in time. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Persons.list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Persons who work in this org unit or below, or have a role there. */
                orgUnit?: string;
                /** @description A part of the name or the e-mail address, without diacritics too. */
                q?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Persons.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Trần Bình",
                 *       "email": "binh@example.org",
                 *       "language": "vi",
                 *       "orgUnit": "VN-HUE",
                 *       "roles": [
                 *         {
                 *           "role": "reporter",
                 *           "orgUnit": "VN-HUE"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewPersonRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /**
                     * @description Where the new resource is.
                     * @example /api/v1/persons/42
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedPersonDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description What to change, by member. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Persons.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/persons` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Persons.change": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/persons` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         {
                 *           "role": "leader",
                 *           "orgUnit": "VN-HUE"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PersonPatchRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /** @description The last administrator of the whole installation stays. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description What to change, by member. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Persons.invite": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/persons` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /**
                     * @description Where the new resource is.
                     * @example /api/v1/persons/42
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description The person is deactivated. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Persons.import": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "csv": "name,email,roles\nLê Chi,chi@example.org,viewer@VN-HUE\n",
                 *       "preview": true
                 *     }
                 */
                "application/json": components["schemas"]["ImportPersonsRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    /**
                     * @description Where the new resource is.
                     * @example /api/v1/persons
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedPersonsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description All faults at once, with row and column. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Records.list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Only what the caller itself recorded. */
                mine?: boolean;
                /** @description Of this org unit and all below it. Default: of all that the caller writes. */
                orgUnit?: string;
                /** @description Only those in this state. */
                state?: "effective" | "corrected" | "retracted";
                /** @description The CloudEvents `subject`: the entity, such as `service/1.004194`. */
                subject?: string;
                /** @description The CloudEvents `type`, one of `GET /schemas`. */
                type?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRecordsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit that the caller writes. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Roles.list": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolesResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Rules.schema": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Runs.open": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /**
                     * @description Where the new resource is.
                     * @example /api/v1/runs/42
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description The key has too many open runs. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Runs.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/runs` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description The key has no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Runs.close": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/runs` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description The key has no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Runs.refused": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/runs` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedEventsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description The key has no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Schemas.list": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSchemasResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Schemas.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The CloudEvents `type`, one of `GET /schemas`. */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": Record<string, never>;
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description No such type. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Session.whoAmI": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Session.signIn": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "an@example.org",
                 *       "password": "một câu dài dễ nhớ"
                 *     }
                 */
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /**
                     * @description Where the new resource is.
                     * @example /api/v1/session
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The account, the password, the code, the key or the link is wrong. */
            401: {
                headers: {
                    /**
                     * @description How to authenticate.
                     * @example Bearer realm="thang"
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description This way of signing in is switched off. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The first code of a new authenticator app is wrong, was used or has expired. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many tries at this account or from this address. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Session.signOut": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session of the provider can be ended, too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOutResponse"];
                };
            };
            /** @description Done; the answer has no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "SetUp.setUp": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the-token-at-the-end-of-the-link-in-the-mail",
                 *       "administrator": {
                 *         "name": "Nguyễn An",
                 *         "email": "an@example.org",
                 *         "password": "một câu dài dễ nhớ",
                 *         "language": "vi"
                 *       },
                 *       "timeZone": "Asia/Ho_Chi_Minh",
                 *       "installation": {
                 *         "name": "Huế chuyển đổi số",
                 *         "mailServer": null,
                 *         "followed": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SetUpRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /**
                     * @description Where the new resource is.
                     * @example /api/v1/session
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The link is wrong or has expired. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            /** @description The installation is set up already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description Something in it is not valid; nothing was stored. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "SetUp.check": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the-token-at-the-end-of-the-link-in-the-mail"
                 *     }
                 */
                "application/json": components["schemas"]["SetUpTokenRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The link is wrong or has expired. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            /** @description The installation is set up already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description Too Many Requests. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "SetUp.testMail": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the-token-at-the-end-of-the-link-in-the-mail",
                 *       "to": "an@example.org",
                 *       "mailServer": {
                 *         "host": "mail.example.org",
                 *         "port": 587,
                 *         "security": "automatic",
                 *         "user": "",
                 *         "from": "Thang <thang@example.org>"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SetUpTestMailRequest"];
            };
        };
        responses: {
            /** @description Done; the answer has no content. */
            204: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The link is wrong or has expired. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            /** @description The installation is set up already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The mail was not sent; the detail says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "SignIn.ways": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWaysResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "SignIn.requestLink": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "an@example.org"
                 *     }
                 */
                "application/json": components["schemas"]["SignInLinkRequest"];
            };
        };
        responses: {
            /** @description Done; the answer has no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            /** @description This way of signing in is switched off. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description Too Many Requests. */
            429: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Stream.read": {
        parameters: {
            query?: {
                /** @description Only lines of these kinds, separated by commas. Default: those that tell each change once, which leaves out alert-firing, alert-resolved and alert-withdrawn. */
                kinds?: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The id of the last event that was received. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One event per line of the journal: its id is the position, its type the kind. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["StreamLineDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Subscriptions.list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Subscriptions.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orgUnit": "VN-HUE",
                 *       "severity": "warning",
                 *       "channel": {
                 *         "kind": "webhook",
                 *         "url": "https://93.184.216.34/thang"
                 *       },
                 *       "language": "vi"
                 *     }
                 */
                "application/json": components["schemas"]["NewSubscriptionRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /**
                     * @description Where the new resource is.
                     * @example /api/v1/subscriptions/42
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSubscriptionResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description No such org unit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            /** @description This key has as many subscriptions as it may. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Subscriptions.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/subscriptions` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Subscriptions.remove": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/subscriptions` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; the answer has no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Subscriptions.change": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/subscriptions` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kinds": [
                 *         "stage-advanced",
                 *         "stage-regressed"
                 *       ],
                 *       "severity": null,
                 *       "paused": false
                 *     }
                 */
                "application/json": components["schemas"]["SubscriptionPatchRequest"];
                /**
                 * @example {
                 *       "kinds": [
                 *         "stage-advanced",
                 *         "stage-regressed"
                 *       ],
                 *       "severity": null,
                 *       "paused": false
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["SubscriptionPatchRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /** @description The new owner has as many subscriptions as it may. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "SubscriptionDelivery.deliveries": {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description At most so many items in the answer. */
                limit?: number;
                /** @description Default: all. */
                state?: "pending" | "delivered" | "parked" | "suppressed";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The `id` that `/subscriptions` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionDeliveriesResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "SubscriptionDelivery.replay": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/subscriptions` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "1",
                 *       "to": "1300"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description Accepted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /** @description It is paused or disabled, or people read its channel. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The range is empty. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "SubscriptionDelivery.rotate": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/subscriptions` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": components["schemas"]["RotateSecretRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedSecretResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /** @description The channel signs nothing, or too many secrets are valid already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "SubscriptionDelivery.test": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path: {
                /** @description The `id` that `/subscriptions` answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionDeliveryDocument"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description It is paused or disabled. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "UnitLists.record": {
        parameters: {
            query?: {
                /** @description `true`: the template with its 3,321 communes, wards and special zones. */
                communes?: "true" | "false";
                /** @description The name of the file. */
                fileName?: string;
                /** @description `true`: nothing is recorded; the answer says what would be. */
                preview?: "true" | "false";
                /** @description A ready list in place of a file. */
                template?: "vietnam";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The bytes of the file. Without `template` it is needed. */
        requestBody?: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitListResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The file cannot be read, or lacks the headings, or all its rows are rejected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "UnitLists.template": {
        parameters: {
            query?: {
                /** @description The form of the file. */
                format?: "xlsx" | "csv";
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Unsubscribe.ask": {
        parameters: {
            query: {
                /** @description What the link in the message carries, so that only its receiver can use it. */
                signature: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The id of the message whose link was opened. */
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The signature does not fit. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Unsubscribe.pause": {
        parameters: {
            query: {
                /** @description What the link in the message carries, so that only its receiver can use it. */
                signature: string;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The id of the message whose link was opened. */
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The signature does not fit. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            404: components["responses"]["NotFound"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "WorkingCalendar.get": {
        parameters: {
            query?: {
                /** @description This year, if left out. */
                year?: number;
            };
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingCalendarResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "WorkingCalendar.change": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "year": 2027,
                 *       "days": [
                 *         {
                 *           "day": "2027-02-05",
                 *           "name": "Tết Nguyên đán",
                 *           "hours": []
                 *         },
                 *         {
                 *           "day": "2027-02-20",
                 *           "name": "Làm bù",
                 *           "hours": [
                 *             "08:00-12:00",
                 *             "13:00-17:00"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChangedYearRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingCalendarResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A day is not valid; the pointers say which. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "WorkingCalendar.changeWeek": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `csrfToken` of the session. Needed with the cookie of the page, not with an API key. */
                "Thang-Csrf"?: components["parameters"]["Csrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "week": null
                 *     }
                 */
                "application/json": components["schemas"]["ChangedWeekRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingCalendarResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description Hours are not valid; the pointers say which. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    "Health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
        };
    };
    "Health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            /** @description A check failed, or the process is about to end. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait before the request is sent again.
                     * @example 1
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "Metrics.metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Without a key from this machine only; else with a key that may read every org unit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Called from elsewhere without a key. */
            401: {
                headers: {
                    /**
                     * @description How to authenticate.
                     * @example Bearer realm="thang"
                     */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The key may not read every org unit. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
        };
    };
    "Webhooks.alertAcknowledged": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message, the same at every attempt, so that a receiver can drop repeats. */
                "webhook-id": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}` with the secret of the subscription. While the secret is being changed there are two, separated by a blank. */
                "webhook-signature": string;
                /** @description When this attempt was made, in seconds since 1970. Refuse what is minutes off. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertMessage"];
            };
        };
        responses: {
            /** @description The message has been received. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received, as any redirection: the message is sent again, for three days. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, for three days, after `Retry-After` if it is given. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver no longer exists: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Webhooks.alertFiring": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message, the same at every attempt, so that a receiver can drop repeats. */
                "webhook-id": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}` with the secret of the subscription. While the secret is being changed there are two, separated by a blank. */
                "webhook-signature": string;
                /** @description When this attempt was made, in seconds since 1970. Refuse what is minutes off. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertMessage"];
            };
        };
        responses: {
            /** @description The message has been received. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received, as any redirection: the message is sent again, for three days. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, for three days, after `Retry-After` if it is given. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver no longer exists: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Webhooks.alertResolved": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message, the same at every attempt, so that a receiver can drop repeats. */
                "webhook-id": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}` with the secret of the subscription. While the secret is being changed there are two, separated by a blank. */
                "webhook-signature": string;
                /** @description When this attempt was made, in seconds since 1970. Refuse what is minutes off. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertMessage"];
            };
        };
        responses: {
            /** @description The message has been received. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received, as any redirection: the message is sent again, for three days. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, for three days, after `Retry-After` if it is given. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver no longer exists: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Webhooks.alertWithdrawn": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message, the same at every attempt, so that a receiver can drop repeats. */
                "webhook-id": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}` with the secret of the subscription. While the secret is being changed there are two, separated by a blank. */
                "webhook-signature": string;
                /** @description When this attempt was made, in seconds since 1970. Refuse what is minutes off. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertMessage"];
            };
        };
        responses: {
            /** @description The message has been received. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received, as any redirection: the message is sent again, for three days. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, for three days, after `Retry-After` if it is given. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver no longer exists: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Webhooks.subscriptionDisabled": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message, the same at every attempt, so that a receiver can drop repeats. */
                "webhook-id": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}` with the secret of the subscription. While the secret is being changed there are two, separated by a blank. */
                "webhook-signature": string;
                /** @description When this attempt was made, in seconds since 1970. Refuse what is minutes off. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisabledMessage"];
            };
        };
        responses: {
            /** @description The message has been received. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received, as any redirection: the message is sent again, for three days. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, for three days, after `Retry-After` if it is given. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver no longer exists: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Webhooks.subscriptionTest": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message, the same at every attempt, so that a receiver can drop repeats. */
                "webhook-id": string;
                /** @description `v1,` and the base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}` with the secret of the subscription. While the secret is being changed there are two, separated by a blank. */
                "webhook-signature": string;
                /** @description When this attempt was made, in seconds since 1970. Refuse what is minutes off. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestMessage"];
            };
        };
        responses: {
            /** @description The message has been received. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received, as any redirection: the message is sent again, for three days. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, for three days, after `Retry-After` if it is given. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver no longer exists: the subscription is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
