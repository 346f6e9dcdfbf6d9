/** What a public page depends on: `projects` is the list; `project:<slug>` one project. */
export type Topic = 'projects' | `project:${string}`;
