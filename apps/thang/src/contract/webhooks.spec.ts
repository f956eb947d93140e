import { faultsOfMessage } from '../../../../test/support/contract.js';
import {
  alertExamples,
  disabledExample,
  testExample,
} from '../../../dashboard/src/subscriptions/webhooks/webhook-examples.js';

const headers = {
  'webhook-id': 'msg_1',
  'webhook-timestamp': '1772679600',
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

describe('the webhooks of the contract', () => {
  it.each([...Object.values(alertExamples), testExample, disabledExample])(
    'describe the example of $type with closed schemas',
    (example) => {
      expect(faultsOfMessage(headers, JSON.stringify(example))).toEqual([]);
    },
  );

  it('are not held by a message with another member, without a signature or of an unknown type', () => {
    const { firing } = alertExamples;
    const more = { ...firing, data: { ...firing.data, colour: 'red' } };
    expect(faultsOfMessage(headers, JSON.stringify(more))).toEqual([expect.stringContaining('colour')]);
    expect(faultsOfMessage({}, JSON.stringify(firing))).toHaveLength(3);
    expect(faultsOfMessage(headers, JSON.stringify({ ...firing, type: 'alert.lost' }))).toHaveLength(1);
  });
});
