import { adf } from './adf.ts';

/** An issue as the site holds it; times are milliseconds since 1970. */
export type Issue = {
  id: string;
  project: string;
  /** Its place in the project: `HELP-5` is number 5. */
  number: number;
  summary: string;
  text: string | null;
  status: StatusName;
  priority: string | null;
  reporter: string | null;
  assignee: string | null;
  labels: readonly string[];
  created_at: number;
  updated_at: number;
  /** Fields of the answer that differ from what is usual. */
  odd: Readonly<Record<string, unknown>>;
};

export type Comment = { id: string; author: string; text: string; isPublic: boolean; created_at: number };

const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

/** The workflow of service requests. */
export const statuses = {
  Open: { id: '1', category: categories.new },
  'Waiting for support': { id: '10000', category: categories.indeterminate },
  'Waiting for customer': { id: '10001', category: categories.indeterminate },
  Resolved: { id: '5', category: categories.done },
  Closed: { id: '6', category: categories.done },
} as const;
export type StatusName = keyof typeof statuses;

const priorityIds: Readonly<Record<string, string>> = { Highest: '1', High: '2', Medium: '3', Low: '4', Lowest: '5' };

export const keyOf = ({ project, number }: Pick<Issue, 'project' | 'number'>): string => `${project}-${number}`;

export const userJson = (accountId: string, base: string) => ({
  self: `${base}/rest/api/3/user?accountId=${accountId}`,
  accountId,
  displayName: accountId.endsWith('agent') ? 'Alex P.' : 'Kim R.',
  active: true,
  timeZone: 'Europe/Berlin',
  accountType: accountId.startsWith('qm:') ? 'customer' : 'atlassian',
});

export const projectJson = (key: string, base: string) => ({
  self: `${base}/rest/api/3/project/${key}`,
  id: `${Number.parseInt(key, 36)}`, // of its own for each key
  key,
  name: `Project ${key}`,
  projectTypeKey: 'service_desk',
  simplified: false,
  style: 'classic',
  isPrivate: false,
});

type Shown = { base: string; time(ms: number): string };

const fieldsOf = (issue: Issue, { base, time }: Shown): Record<string, unknown> => {
  const { id, category } = statuses[issue.status];
  return {
    summary: issue.summary,
    description: issue.text === null ? null : adf(issue.text),
    status: {
      ...{ self: `${base}/rest/api/3/status/${id}`, description: '', name: issue.status, id },
      iconUrl: `${base}/images/icons/statuses/generic.png`,
      statusCategory: { self: `${base}/rest/api/3/statuscategory/${category.id}`, ...category },
    },
    priority:
      issue.priority === null
        ? null
        : { self: `${base}/rest/api/3/priority/1`, name: issue.priority, id: priorityIds[issue.priority] ?? '10100' },
    reporter: issue.reporter === null ? null : userJson(issue.reporter, base),
    assignee: issue.assignee === null ? null : userJson(issue.assignee, base),
    labels: [...issue.labels],
    created: time(issue.created_at),
    updated: time(issue.updated_at),
    project: projectJson(issue.project, base),
    issuetype: { self: `${base}/rest/api/3/issuetype/10005`, id: '10005', name: 'Service Request', subtask: false },
    resolution: category.key === 'done' ? { id: '10000', name: 'Done' } : null,
    ...issue.odd,
  };
};

/** Fields of an answer by the names that were asked for: `*all`, `*navigable`, and `-name` for one less. */
const chosen = (fields: Record<string, unknown>, names: readonly string[]): Record<string, unknown> => {
  const isAll = names.some((name) => name.startsWith('*') || name.startsWith('-'));
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => (isAll ? !names.includes(`-${name}`) : names.includes(name))),
  );
};

/** As the API shows it. With `id` alone, as a search answers that names no fields, an issue is its id. */
export const issueJson = (issue: Issue, names: readonly string[], shown: Shown): Record<string, unknown> =>
  names.length === 1 && names[0] === 'id'
    ? { id: issue.id }
    : {
        expand: 'operations,versionedRepresentations,editmeta,changelog,renderedFields',
        id: issue.id,
        self: `${shown.base}/rest/api/3/issue/${issue.id}`,
        key: keyOf(issue),
        fields: chosen(fieldsOf(issue, shown), names),
      };

export const commentJson = (comment: Comment, issue: Issue, { base, time }: Shown): Record<string, unknown> => ({
  self: `${base}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
  id: comment.id,
  author: userJson(comment.author, base),
  body: adf(comment.text),
  updateAuthor: userJson(comment.author, base),
  created: time(comment.created_at),
  updated: time(comment.created_at),
  jsdPublic: comment.isPublic,
});
