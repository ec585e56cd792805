import { memberOf } from '#lib/json.ts';
import { type Detail, type DetailReader, readOne } from '../detail.ts';
import { fields, paths, serviceDesk } from './facts.ts';
import { projectsOf } from './target.ts';

/** An issue by its id, as fresh as it is. One that was moved to a project of another type is no request any more. */
export const issue: DetailReader = {
  batch: 1,
  request: ([id = '']) => ({
    method: 'GET',
    path: `${paths.issue}/${/^\d+$/.test(id) ? id : 0}`, // another id would be another path
    query: { fields },
    bucket: 'default',
  }),
  read: ({ json }, ids, target) => readOne(json, ids, detailIn(projectsOf(target))),
};

/** By what the search selects. */
const detailIn =
  (projects: readonly string[]) =>
  (raw: unknown): Detail => {
    const project = memberOf(memberOf(raw, 'fields'), 'project');
    const type = memberOf(project, 'projectTypeKey');
    if (type !== undefined && type !== serviceDesk) return { kind: 'absent' };
    const isWanted = projects.length === 0 || projects.some((key) => key === memberOf(project, 'key'));
    return isWanted ? { kind: 'ticket', raw } : { kind: 'elsewhere' };
  };
