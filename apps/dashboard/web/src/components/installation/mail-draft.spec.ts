import { mailChoice, mailDraftOf, missingMailFields } from './mail-draft.js';

const server = {
  host: 'mail.example.org',
  port: 465,
  security: 'tls' as const,
  user: 'thang',
  hasPassword: true,
  from: 'thang@example.org',
};

describe('the draft of a mail server', () => {
  it('keeps a stored password that is not typed again', () => {
    const draft = mailDraftOf({ mailServer: { origin: 'chosen', server, from: server.from } });
    expect(mailChoice(draft)).toEqual({
      host: 'mail.example.org',
      port: 465,
      security: 'tls',
      user: 'thang',
      password: null,
      from: 'thang@example.org',
    });
    expect(mailChoice({ ...draft, password: 'new' })?.password).toBe('new');
  });

  it('is no mail server when the box is not ticked, whatever the fields hold', () => {
    const draft = {
      ...mailDraftOf({ mailServer: { origin: 'default', server: null, from: null } }),
      host: 'x',
    };
    expect(draft.use).toBe(false);
    expect(missingMailFields(draft)).toEqual([]);
    expect(mailChoice(draft)).toBeNull();
  });

  it.each(['', '0', '65536', '25a', '-1'])('complains of the port "%s"', (port) => {
    const draft = mailDraftOf({ mailServer: { origin: 'chosen', server, from: server.from } });
    expect(missingMailFields({ ...draft, port })).toEqual(['port']);
  });
});
