import type { OpenAPIObject } from '@nestjs/swagger';
import { accessSentences, sentences } from './access.js';

describe('the sentences about rights', () => {
  it('tell when everybody may', () => {
    expect(sentences('person.list')).toBe('Everybody may list people.');
    expect(sentences('account.sign-out')).toBe('Everybody may sign out. Not with the token of a bot.');
  });

  it('tell who else may not', () => {
    expect(sentences('audit.read')).toBe('An administrator may read the audit log. Nobody else may.');
    expect(sentences('account-of.deletion')).toBe(
      'An administrator may delete an account when it is not their own and the server does not protect it. Nobody else may.',
    );
  });

  it('tell what has to be so', () => {
    expect(sentences('person.update')).toBe(
      'An administrator may change a person. Anybody else may when that is themselves.',
    );
    expect(sentences('task.comment')).toBe(
      'An administrator may comment on a task. Anybody else may when they are manager in the production; ' +
        'or they are supervisor in the production, and either the department is one of theirs or they are in no department; ' +
        'or they are client in the production; ' +
        'or they are in the team of the production, and either they are assigned to it or they made the shot or asset; ' +
        'or they are in the team of the production other than as vendor and a comment on it mentions them.',
    );
  });

  it('name roles that have a rule together, and others by themselves', () => {
    expect(sentences('time-spent.of-person')).toBe(
      'An administrator may read hours of one person. ' +
        'A manager may when the hours are their own; or they are in the team of the production. ' +
        'A supervisor may when the hours are their own; or they are in the team of the production, ' +
        'and either the department is one of theirs or they are in no department. ' +
        'Anybody else may when the hours are their own.',
    );
    expect(sentences('desktop-login.read')).toBe(
      'An administrator or a manager may read a person’s desktop logins. Anybody else may when that is themselves.',
    );
    expect(sentences('time-spent.ask-department')).toBe(
      'An administrator, a manager, an artist, a client or a vendor may ask for the hours of one department alone. ' +
        'A supervisor may when the department is one of theirs.',
    );
  });
});

describe('the page about rights', () => {
  const operation = { 'x-action': 'shot.update' };
  const page = accessSentences({ paths: { '/data/shots/{shot_id}': { put: operation } } } as unknown as OpenAPIObject);
  const vendor = page.slice(page.indexOf('## A vendor, `vendor`\n'));

  it('names the routes of an action beside its sentences', () => {
    expect(page).toContain(
      '### `shot.update`\n\nAn administrator may change a shot. Anybody else may when they are manager in the production.\n\n`PUT /data/shots/{shot_id}`\n',
    );
    expect(page).toContain(
      '### `comment.read`\n\nAn administrator may read a comment. Anybody else may when they are manager in the production; ' +
        'or they are supervisor in the production; or they are artist in the production and no client wrote it; ' +
        'or they are vendor in the production and no client wrote it and are assigned to a task of the shot or asset; ' +
        'or they are client in the production, and either it is meant for clients, or they wrote it, ' +
        'or a client wrote it and the clients of the production read each other.\n\n' +
        'No route is about this alone: it decides a part of others.\n',
    );
  });

  it('tells of a role what it may always, when something is so, and never', () => {
    expect(vendor).toMatch(/^Always:\n\n(- .*\n)*- list people \(`person\.list`\)\n/m);
    expect(vendor).toMatch(/^- sign out, not with the token of a bot \(`account\.sign-out`\)\n/m);
    expect(vendor).toMatch(
      /^When the person is themselves; or they are manager in the production:\n\n- read why somebody is away \(`day-off\.describe`\)\n/m,
    );
    expect(vendor).toMatch(/^Never:\n\n(- .*\n)*- read the audit log \(`audit\.read`\)\n(- .*\n)*$/m);
  });
});
