import type { Variable } from './config.ts';

/** Descriptions of the variables: the source of docs/configuration.md; stripped from function bundles. */
export const descriptions: Readonly<Record<Variable, string>> = {
  MONGODB_URI:
    'MongoDB 7 or newer, as a replica set. `npm start` uses its embedded database if it is unset. A deployed function reads it from a secret instead.',
  MONGODB_URI_SECRET_ARN: 'The secret in AWS Secrets Manager that holds the URI. The stack sets it.',
  AWS_ENDPOINT_URL_SECRETS_MANAGER: 'Another address of Secrets Manager, such as a VPC endpoint.',
  MONGODB_DB: 'The name of the database.',
  MONGODB_POOL_SIZE: 'Connections that one instance opens at most. The stack sets it from the connection budget.',
  TICKET_SEARCH:
    'What finds tickets by words: the `terms` that Intake stores with each ticket, on any server; or `atlas`, an Atlas Search index, which `npm run prepare-database` makes. Then no terms of words are stored. See the runbook before changing it.',
  ATLAS_SEARCH_INDEX: 'The name of that index. One name for each database.',
  INTAKE_STAGE:
    'Outside of `dev`, the addresses of provider and notification service must be https or on this machine.',
  EXTERNAL_API_URL: "The help desk's API. `npm start` uses its demo provider if it is unset.",
  PROVIDER_PAGE_SIZE:
    'Tickets requested in one call (250 with the demo provider). A tenant whose pages turn out too large gets a smaller size of its own.',
  PROVIDER_TIMEOUT_MS: 'The hard limit of one call to the provider, and to a connected help desk.',
  PAGE_MAX_ATTEMPTS: 'Tries of one page before its run fails and its message is dead-lettered.',
  NOTIFY_URL: 'The notification service, which gets the alerts. `{EXTERNAL_API_URL}/notify` if it is unset.',
  NOTIFY_MAX_ATTEMPTS: 'Tries of one alert before it is undeliverable and its message is dead-lettered.',
  ALERT_BACKFILL:
    'With `suppress`, tickets that are closed or solved are not alerted, and neither are tickets older than 72 hours in the first import of a tenant. With `send`, every ticket that becomes urgent is alerted.',
  IMPORTS_BUCKET:
    'The bucket that takes files to import, of more than a request can have. The stack makes it with `-c imports=true`; `npm start` has one of its own. Without it, no file is uploaded.',
  AWS_ENDPOINT_URL_S3: 'Another address of S3, such as the bucket of `npm start`. Never deployed.',
  LIVE_URL:
    'Where sockets are, on which changes are pushed. The stack makes them with `-c live=true`; `npm start` has them at its own address. Without it, there are none.',
  JUDGE_MODEL:
    'The model in Amazon Bedrock that gives second opinions, or a cross-region inference profile. Without it, none are asked for, and no text leaves the database for one.',
  JUDGE_PER_DAY: 'Second opinions that one tenant asks for in a day (UTC), over all instances.',
  JUDGE_TIMEOUT_MS: 'How long the model may take; a later answer counts as none.',
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'Another address of Amazon Bedrock, such as a VPC endpoint.',
  AWS_REGION: 'The region whose Amazon Bedrock is asked. Lambda sets it to its own.',
  CONNECTION_HOSTS:
    "Only help desks at these hosts, or below them, can be connected, separated by commas. Without it, each kind's own hosts.",
  CONNECTION_PRIVATE_HOSTS:
    'Help desks at exactly these hosts may have private addresses, separated by commas. All others must have public ones.',
  CONNECTION_ALLOW_LOOPBACK:
    'Whether a connection may name a stand-in on this machine as its `base_url`. Never deployed.',
  DESTINATIONS_HOSTS:
    'Alerts are sent only to destinations at these hosts, or below them, separated by commas. Without it, any public host.',
  DESTINATIONS_PRIVATE_HOSTS:
    'Destinations at exactly these hosts may have private addresses, separated by commas. All others must have public ones.',
  DESTINATIONS_ALLOW_LOOPBACK:
    'Whether a destination may name a stand-in on this machine as its `base_url`. Never deployed.',
  EMAIL_FROM: 'Who sends the mail of destinations. Without it, and a relay or an identity, no mail is sent.',
  SES_IDENTITY_ARN:
    'The verified identity in Amazon SES by which a deployed function sends mail. Functions get the right to send by it alone.',
  AWS_ENDPOINT_URL_SESV2: 'Another address of SES, such as a VPC endpoint.',
  SMTP_URL: 'The relay that takes mail, such as `smtps://USER:PASSWORD@HOST`; goes before SES. Never deployed.',
  SECRETS_KEY_ARN: 'The key in AWS KMS that seals the credentials of connections and destinations. The stack sets it.',
  AWS_ENDPOINT_URL_KMS: 'Another address of KMS, such as a VPC endpoint.',
  INTAKE_KEY_FILE:
    'A file with the key that seals the credentials of connections and destinations, made at first use. `npm start` keeps it beside its data; without a file the key lasts as long as the process. Never deployed.',
  PUBLIC_URL:
    'Where callers find this API. Help desks send people back there after their consent; without it, no consent can be asked for.',
  AWS_LAMBDA_FUNCTION_NAME: 'Lambda sets it: the function is deployed.',
  RATE_LIMIT_REQUESTS:
    'Calls to the provider in one window, over all tenants and instances. The demo provider enforces the same number.',
  RATE_LIMIT_WINDOW_SECONDS: 'The length of that window.',
  DESK_SHARE:
    "How much of its account's limits is used at a connected help desk; the rest is left to the account's other clients.",
  FULL_EVERY_HOURS:
    'How old the last run that listed all tickets of a connected help desk may be; the runs in between list what changed. A desk that shows at once whatever leaves it, such as Zendesk, is listed whole every 30 days at most.',
  LOCK_TTL_SECONDS: "How long a run's lease lasts without renewal; after that a schedule resumes the run.",
  DELETE_GUARD_COUNT: 'A run may delete so many tickets whatever their share.',
  DELETE_GUARD_SHARE: "A run may delete this share of a tenant's tickets whatever their number.",
  CIRCUIT_FAILURES: 'Failures among the latest calls that open a circuit.',
  CIRCUIT_WINDOW: 'How many of the latest calls a circuit looks at.',
  CIRCUIT_OPEN_SECONDS: 'How long an open circuit waits before its probe.',
  INGEST_PAGE_QUEUE_URL: 'The stack sets it, as all addresses of queues.',
  INGEST_PAGE_DLQ_URL: 'Its dead-letter queue.',
  REFRESH_TICKET_QUEUE_URL: 'The queue of tickets that webhooks name.',
  REFRESH_TICKET_DLQ_URL: 'Its dead-letter queue.',
  SEND_ALERT_QUEUE_URL: 'The queue of alerts.',
  SEND_ALERT_DLQ_URL: 'Its dead-letter queue.',
  DELIVER_ALERT_QUEUE_URL: 'The queue of deliveries.',
  DELIVER_ALERT_DLQ_URL: 'Its dead-letter queue.',
  REPLAY_TRIAGE_QUEUE_URL: 'The queue of triage replays.',
  REPLAY_TRIAGE_DLQ_URL: 'Its dead-letter queue.',
  VERIFY_COUNTS_QUEUE_URL: 'The queue of verifications.',
  VERIFY_COUNTS_DLQ_URL: 'Its dead-letter queue.',
  PUSH_CHANGES_QUEUE_URL: 'The queue of polls for changes to push.',
  PUSH_CHANGES_DLQ_URL: 'Its dead-letter queue.',
  APPLY_IMPORT_QUEUE_URL: 'The queue of imports.',
  APPLY_IMPORT_DLQ_URL: 'Its dead-letter queue.',
  KEY_REQUESTS_PER_MINUTE: 'Requests that one API key may make in a minute, over all instances.',
  KEY_SECONDS_PER_MINUTE:
    "Seconds of work of one key's requests in a minute; 120 if unset, and at least 20 ms for each of its requests.",
  KEY_CONCURRENT_REQUESTS: 'Requests of one key that run at once in one instance. Further ones wait in order.',
  TENANT_REQUESTS_PER_MINUTE:
    'Requests for the data of one tenant, of all its keys together; twice those of a key if unset.',
  TENANT_SECONDS_PER_MINUTE: 'Seconds of work for one tenant; twice those of a key if unset.',
  READ_TIMEOUT_MS: 'The limit of one database read of the API. Routes that may take 29 s get three times as long.',
  TENANT_MAX_KEYS: 'Active keys of one tenant. Keys for all tenants count as those of one tenant.',
  LOCAL_API_KEY:
    'The key of `npm start`, with all scopes for all tenants. It must be one of your own if the database is on another machine. Never deployed.',
  DASHBOARD_FOLDER: 'Where the built dashboard lies in a bundle. The stack sets it.',
  EVENT_BUS_NAME: 'The EventBridge bus of the domain events. The stack sets it; `npm start` has a bus of its own.',
  OTEL_EXPORTER_OTLP_ENDPOINT:
    'A collector of traces that takes OTLP/JSON over HTTP, without the path `/v1/traces`. Without it no trace is made.',
  OTEL_EXPORTER_OTLP_HEADERS:
    'Headers for the collector, percent-encoded. They are readable in the configuration of the deployed functions.',
  OTEL_EXPORTER_OTLP_TIMEOUT:
    'How many milliseconds the end of an invocation waits for the collector; what it does not take by then is lost.',
  OTEL_SERVICE_NAME:
    'The name of this service in traces; `intake`, with the stage where it is deployed, if it is unset.',
  OTEL_TRACES_SAMPLER:
    'Which traces are exported. Those whose name begins with `parentbased_` follow what a caller has decided.',
  OTEL_TRACES_SAMPLER_ARG: 'The share of traces that the samplers by ratio choose.',
  PORT: 'The port of `npm start`; 0 picks a free one.',
};
