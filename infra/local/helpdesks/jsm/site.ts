import { searchIndex } from '../simulator/search-index.ts';
import { ticketStore } from '../simulator/ticket-store.ts';
import { type Comment, type Issue, keyOf } from './issue.ts';

export type IssueChange = Partial<Omit<Issue, 'id' | 'created_at'>>;
export type NewIssue = Partial<Omit<Issue, 'id' | 'number'>>;

export const agentId = '712020:0001-agent';
const customerId = 'qm:0001-customer';
const firstId = 10_000;

const byUpdate = (one: Issue, other: Issue): number =>
  one.updated_at - other.updated_at || Number(one.id) - Number(other.id);

/** The issues of a site, and everything that happens to them. Each change counts as made now, by the given clock. */
export const jsmSite = (now: () => number, projects: readonly [string, ...string[]]) => {
  const issues = ticketStore<string, Issue>();
  const deleted = new Map<string, Issue>();
  const index = searchIndex<string, Issue>(now);
  const comments = new Map<string, readonly Comment[]>();
  let lastId = firstId;
  let lastComment = firstId;

  /** An issue keeps the keys that it had before it was moved. */
  const idsByKey = new Map<string, string>();

  const put = (issue: Issue, at = now()): Issue => {
    index.put(issue, at);
    idsByKey.set(keyOf(issue), issue.id);
    return issues.put(issue);
  };
  const nextNumber = (): number => ++lastId - firstId;
  const update = (id: string, change: IssueChange): Issue => put({ ...issues.get(id), updated_at: now(), ...change });
  return {
    projects,
    create(given: NewIssue = {}): Issue {
      const at = given.created_at ?? now();
      const number = nextNumber();
      const own = { id: `${firstId + number}`, number, created_at: at };
      return put({ ...usual, project: projects[0], updated_at: at, ...given, ...own }, at);
    },
    update,
    comment(id: string, text: string, isPublic = true): void {
      update(id, {});
      lastComment += 1;
      const added = { id: `${lastComment}`, author: agentId, text, isPublic, created_at: now() };
      comments.set(id, [...(comments.get(id) ?? []), added]);
    },
    /** For ever. */
    remove(id: string): void {
      deleted.set(id, { ...issues.get(id), updated_at: now() });
      issues.forget(id);
      index.remove(id);
    },
    /** It gets a key of the other project. */
    move: (id: string, project: string): Issue => update(id, { project, number: nextNumber() }),
    find: (idOrKey: string): Issue | undefined => issues.find(idsByKey.get(idOrKey.toUpperCase()) ?? idOrKey),
    commentsOf: (id: string): readonly Comment[] => comments.get(id) ?? [],
    all: issues.all,
    /** Those that were deleted, as they last were. */
    deleted: (): Issue[] => [...deleted.values()],
    found: (lagMs: number): readonly Issue[] => index.inOrder(lagMs, byUpdate),
  };
};

export type JsmSite = ReturnType<typeof jsmSite>;

const usual: Omit<Issue, 'id' | 'number' | 'project' | 'created_at' | 'updated_at'> = {
  summary: 'Printer',
  text: 'Printer is stuck',
  status: 'Open',
  priority: 'Medium',
  reporter: customerId,
  assignee: null,
  labels: [],
  odd: {},
};
