import type { Variable } from './config.ts';

/** Descriptions of the variables: the source of docs/configuration.md; stripped from function bundles. */
export const descriptions: Readonly<Record<Variable, string>> = {
  MONGODB_URI:
    'URI of a MongoDB 7 or newer replica set. If unset, `npm start` uses its embedded database. A deployed function reads the URI from a secret instead.',
  MONGODB_URI_SECRET_ARN: 'The secret in AWS Secrets Manager that holds the URI. Set by the stack.',
  AWS_ENDPOINT_URL_SECRETS_MANAGER: 'Overrides the endpoint of Secrets Manager, for example with a VPC endpoint.',
  MONGODB_DB: 'The name of the database.',
  MONGODB_POOL_SIZE: 'Maximum connections of one instance. The stack sets it from the connection budget.',
  TICKET_SEARCH:
    'Backend of the word search: `terms`, which Intake stores with each ticket and which work on any server, or `atlas`, an Atlas Search index that `npm run prepare-database` creates. With `atlas`, no word terms are stored. See the runbook before changing it.',
  ATLAS_SEARCH_INDEX: 'Name of the Atlas Search index, one per database.',
  INTAKE_STAGE:
    'Outside of `dev`, the URLs of the provider and the notification service must be https, or point to this machine.',
  EXTERNAL_API_URL: "Base URL of the generic provider's API. If unset, `npm start` uses its demo provider.",
  PROVIDER_PAGE_SIZE:
    'Tickets requested per call (250 with the demo provider). A tenant whose pages are too large gets its own smaller size.',
  PROVIDER_TIMEOUT_MS: 'Hard timeout of one call to the provider or to a connected help desk.',
  PAGE_MAX_ATTEMPTS: 'Attempts at one page before its run fails and its message is dead-lettered.',
  NOTIFY_URL: 'The notification service that receives alerts. Default: `{EXTERNAL_API_URL}/notify`.',
  NOTIFY_MAX_ATTEMPTS: 'Attempts at one alert before it is undeliverable and its message is dead-lettered.',
  ALERT_BACKFILL:
    "`suppress`: no alerts for tickets that are closed or solved, nor for tickets older than 72 hours in a tenant's first import. `send`: an alert for every ticket that becomes urgent.",
  IMPORTS_BUCKET:
    'The bucket for import files that are too large for a request. The stack creates it with `-c imports=true`; `npm start` has its own. If unset, files cannot be uploaded.',
  AWS_ENDPOINT_URL_S3: 'Overrides the endpoint of S3, for example with the bucket of `npm start`. Never deployed.',
  LIVE_URL:
    'URL of the WebSocket API on which changes are pushed. The stack creates it with `-c live=true`; `npm start` serves it at its own address. If unset, there are no sockets.',
  JUDGE_MODEL:
    'Model or cross-region inference profile in Amazon Bedrock that gives second opinions. If unset, no second opinions are requested, and no text leaves the database for one.',
  JUDGE_PER_DAY: 'Second opinions per tenant and day (UTC), over all instances.',
  JUDGE_TIMEOUT_MS: 'Timeout of the model; a later answer is ignored.',
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'Overrides the endpoint of Amazon Bedrock, for example with a VPC endpoint.',
  AWS_REGION: 'Region of Amazon Bedrock. Lambda sets it to its own.',
  CONNECTION_HOSTS: 'Allowed hosts of help desks, including subdomains. Default: the hosts of each kind.',
  CONNECTION_PRIVATE_HOSTS:
    'Hosts of help desks that may resolve to private addresses, matched exactly. All others must resolve to public ones.',
  CONNECTION_ALLOW_LOOPBACK:
    'Whether the `base_url` of a connection may point to a simulator on this machine. Never deployed.',
  DESTINATIONS_HOSTS: 'Allowed hosts of destinations, including subdomains. Default: any public host.',
  DESTINATIONS_PRIVATE_HOSTS:
    'Hosts of destinations that may resolve to private addresses, matched exactly. All others must resolve to public ones.',
  DESTINATIONS_ALLOW_LOOPBACK:
    'Whether the `base_url` of a destination may point to a simulator on this machine. Never deployed.',
  EMAIL_FROM:
    "Sender address of destinations' e-mail. No e-mail is sent unless it is set together with `SES_IDENTITY_ARN` or `SMTP_URL`.",
  SES_IDENTITY_ARN:
    'Verified identity in Amazon SES from which deployed functions send e-mail. They may send from it only.',
  AWS_ENDPOINT_URL_SESV2: 'Overrides the endpoint of SES, for example with a VPC endpoint.',
  SMTP_URL: 'SMTP relay for e-mail, such as `smtps://USER:PASSWORD@HOST`; takes precedence over SES. Never deployed.',
  SECRETS_KEY_ARN: 'The AWS KMS key that seals the credentials of connections and destinations. Set by the stack.',
  AWS_ENDPOINT_URL_KMS: 'Overrides the endpoint of KMS, for example with a VPC endpoint.',
  INTAKE_KEY_FILE:
    'File with the key that seals the credentials of connections and destinations, created at first use. `npm start` keeps it beside its data; without a file, the key is lost when the process ends. Never deployed.',
  PUBLIC_URL:
    'Public URL of this API. Help desks redirect users there after OAuth consent; if unset, consent cannot be requested.',
  AWS_LAMBDA_FUNCTION_NAME: 'Set by Lambda: marks the function as deployed.',
  RATE_LIMIT_REQUESTS:
    'Calls to the provider per window, over all tenants and instances. The demo provider enforces the same number.',
  RATE_LIMIT_WINDOW_SECONDS: 'Length of that window.',
  DESK_SHARE:
    "Share of an account's limits that Intake uses at a connected help desk; the rest is left to the account's other clients.",
  FULL_EVERY_HOURS:
    "Maximum age of a connected help desk's last full run; runs in between are incremental. A help desk that reports every removal at once, such as Zendesk, gets a full run at most once in 30 days.",
  LOCK_TTL_SECONDS: "Duration of a run's lease without renewal; after it, a schedule resumes the run.",
  DELETE_GUARD_COUNT: "Deletions that a run may always make, whatever their share of the tenant's tickets.",
  DELETE_GUARD_SHARE: "Share of a tenant's tickets that a run may always delete, whatever their number.",
  CIRCUIT_FAILURES: 'Failures among the latest calls that open a circuit.',
  CIRCUIT_WINDOW: 'Number of latest calls that a circuit considers.',
  CIRCUIT_OPEN_SECONDS: 'How long a circuit stays open before its probe.',
  INGEST_PAGE_QUEUE_URL: 'The queue of pages. The stack sets all queue URLs.',
  INGEST_PAGE_DLQ_URL: 'Its dead-letter queue.',
  REFRESH_TICKET_QUEUE_URL: 'The queue of tickets that webhooks named.',
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
  KEY_REQUESTS_PER_MINUTE: 'Requests per minute of one API key, over all instances.',
  KEY_SECONDS_PER_MINUTE:
    'Seconds of work per minute of one API key. Default: 120, and at least 20 ms for each of its requests.',
  KEY_CONCURRENT_REQUESTS: 'Concurrent requests of one key in one instance. Further ones wait in order.',
  TENANT_REQUESTS_PER_MINUTE:
    "Requests per minute for one tenant's data, by all keys together. Default: twice those of a key.",
  TENANT_SECONDS_PER_MINUTE: 'Seconds of work per minute for one tenant. Default: twice those of a key.',
  READ_TIMEOUT_MS: 'Timeout of one database read of the API. Routes with a timeout of 29 s get three times as long.',
  TENANT_MAX_KEYS: 'Active keys per tenant. Keys for all tenants count together, like those of one tenant.',
  LOCAL_API_KEY:
    'The API key of `npm start`, with all scopes for all tenants. Set your own if the database is on another machine. Never deployed.',
  DASHBOARD_FOLDER: 'Folder of the built dashboard in a bundle. Set by the stack.',
  EVENT_BUS_NAME: 'The EventBridge bus of domain events. Set by the stack; `npm start` has its own bus.',
  OTEL_EXPORTER_OTLP_ENDPOINT:
    'Base URL of a collector that accepts OTLP/JSON over HTTP, without the path `/v1/traces`. If unset, tracing is off.',
  OTEL_EXPORTER_OTLP_HEADERS:
    'Headers for the collector, percent-encoded. They are readable in the configuration of the deployed functions.',
  OTEL_EXPORTER_OTLP_TIMEOUT:
    'Milliseconds that the end of an invocation waits for the collector; spans not accepted by then are lost.',
  OTEL_SERVICE_NAME: 'Service name in traces. Default: `intake`, followed by the stage where it is deployed.',
  OTEL_TRACES_SAMPLER:
    "Sampler that decides which traces are exported. Those named `parentbased_…` follow the caller's decision.",
  OTEL_TRACES_SAMPLER_ARG: 'Sampling ratio of the `…traceidratio` samplers.',
  PORT: 'Port of `npm start`; 0 picks a free one.',
};
