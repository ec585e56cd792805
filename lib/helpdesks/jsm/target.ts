import * as z from 'zod';
import type { Target } from '../target.ts';
import { cloudId, projectKeys, site } from './facts.ts';

const projects = () =>
  z
    .string()
    .toUpperCase()
    .regex(projectKeys, 'must be keys of projects, such as HELP or HELP, IT')
    .meta({ title: 'Projects', description: 'Keys of the service projects, separated by commas', examples: ['HELP'] })
    .exactOptional();

const ofSite = () =>
  z
    .strictObject({
      site: z
        .string()
        .toLowerCase()
        .regex(site, 'must be the site in https://SITE.atlassian.net')
        .meta({ title: 'Site', description: 'The name before .atlassian.net', examples: ['acme'] }),
      projects: projects(),
    })
    .meta({ title: 'Site, for an API token' });

const cloudIdField = () =>
  z
    .string()
    .toLowerCase()
    .regex(cloudId, 'must be the id of a site, as https://SITE.atlassian.net/_edge/tenant_info shows it')
    .meta({ title: 'Cloud id', description: 'Of the site, as https://SITE.atlassian.net/_edge/tenant_info shows it' });

const ofCloud = () =>
  z
    .strictObject({ cloud_id: cloudIdField(), projects: projects() })
    .meta({ title: 'Site by its id, for an OAuth client' });

/** A site by its name, or by the id that access tokens are for. */
export const target: z.ZodType<Target> = z.lazy(() => z.union([ofSite(), ofCloud()]) as z.ZodType<Target>);

/** Keys of the projects that a target names; none: all service projects. */
export const projectsOf = (target: Target | undefined): string[] =>
  (target?.projects ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');

/** Beside the site. The id leads to the gateway's paths. */
export const targetParts = () => ({ projects: projects(), cloud_id: cloudIdField().exactOptional() });
