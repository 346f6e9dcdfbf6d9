import { expect, test } from 'vitest';
import { topicOf } from './site.ts';

test.each<[string, string | null]>([
  ['/', 'projects'],
  ['/en', 'projects'],
  ['/en/', 'projects'],
  ['/projects', 'projects'],
  ['/en/projects', 'projects'],
  ['/projects/tol-batang', 'project:tol-batang'],
  ['/en/projects/tol-batang/proposals', 'project:tol-batang'],
  ['/en/transparency', 'projects'],
  ['/help', 'projects'],
  ['/en/help', 'projects'],
  ['/portfolio', null],
  ['/energy', null],
  ['/projects/Tol', null],
  ['/projects/x', null],
])('%s shows %s', (path, topic) => expect(topicOf(path)).toBe(topic));
