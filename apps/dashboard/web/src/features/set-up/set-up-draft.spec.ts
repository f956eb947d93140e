import type { Installation } from '../../queries/installation.js';
import { missingFields, setUpDraftOf, setUpRequest } from './set-up-draft.js';

const found: Installation = {
  name: '',
  timeZone: { name: 'Asia/Ho_Chi_Minh', open: true },
  mailServer: { origin: 'default', server: null, from: null },
  followed: { origin: 'default', ids: ['vn-six-tasks'] },
  frameworks: [{ id: 'vn-six-tasks', name: 'Sáu nhiệm vụ' }],
};
const filled = {
  ...setUpDraftOf(found),
  name: ' Nguyễn An ',
  email: 'an@hue.gov.vn',
  password: 'một câu dài dễ nhớ',
};

describe('the draft of the set-up', () => {
  it('needs a name, an address and a password of twelve characters', () => {
    expect(missingFields(setUpDraftOf(found))).toEqual(['name', 'email', 'password']);
    expect(missingFields({ ...filled, password: 'mười một kí' })).toEqual(['password']);
    expect(missingFields(filled)).toEqual([]);
  });

  it('asks for no mail server, and keeps the followed frameworks', () => {
    expect(setUpRequest(filled, { token: 't', language: 'vi', found })).toEqual({
      token: 't',
      administrator: {
        name: 'Nguyễn An',
        email: 'an@hue.gov.vn',
        password: 'một câu dài dễ nhớ',
        language: 'vi',
      },
      timeZone: 'Asia/Ho_Chi_Minh',
      installation: { name: '', mailServer: null, followed: ['vn-six-tasks'] },
    });
  });

  it('leaves out what the environment decides', () => {
    const decided: Installation = {
      ...found,
      timeZone: { ...found.timeZone, open: false },
      mailServer: { origin: 'environment', server: null, from: 'thang@example.org' },
      followed: { origin: 'environment', ids: null },
    };
    const request = setUpRequest(filled, { token: 't', language: 'en', found: decided });
    expect(request.timeZone).toBeUndefined();
    expect(request.installation).toEqual({ name: '' });
  });
});
