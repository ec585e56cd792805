import { describe, expect, it } from 'vitest';
import { formFor, formsOf, valuesOf, withoutSecrets } from '#infra/dashboard/src/parts/schema-form.ts';

const asTitle = (names: readonly string[]) => names.join(' and ');
const text = { type: 'string' };
const schema = {
  anyOf: [
    {
      anyOf: [
        {
          type: 'object',
          title: 'A region',
          properties: { region: { ...text, enum: ['eu', 'us'] } },
          required: ['region'],
        },
        { type: 'object', properties: { base_url: { ...text, title: 'Address', examples: ['https://desk.example'] } } },
      ],
    },
    {
      type: 'object',
      properties: { user: text, token: { ...text, writeOnly: true } },
      required: ['user', 'token'],
    },
  ],
};

describe('the forms of a schema', () => {
  const forms = formsOf(schema, asTitle);
  const [region, address, login] = forms;

  it('are its alternatives, however deep, each with its fields', () => {
    expect(forms.map(({ title }) => title)).toEqual(['A region', 'base_url', 'user and token']);
    expect(region?.fields).toMatchObject([{ name: 'region', choices: ['eu', 'us'], isRequired: true }]);
    expect(address?.fields).toMatchObject([
      { title: 'Address', example: 'https://desk.example', isRequired: false, choices: null },
    ]);
    expect(login?.fields.map(({ isSecret }) => isSecret)).toEqual([false, true]);
  });

  it.each([{}, { anyOf: 'none' }, { properties: null }, { anyOf: [null, 3] }])('of %j have no fields', (odd) => {
    expect(formsOf(odd, asTitle).flatMap(({ fields }) => fields)).toEqual([]);
  });

  it('send their own fields alone, a first choice if none was made, and no optional one that is empty', () => {
    const given = { user: ' kim ', token: 's', base_url: '', region: '' };
    expect(forms.map((form) => valuesOf(form, given))).toEqual([{ region: '' }, {}, { user: 'kim', token: 's' }]);
    expect(region && valuesOf(region, {})).toEqual({ region: 'eu' });
  });

  it('show no secret', () => {
    expect(login && withoutSecrets(login, { user: 'kim', token: 's' })).toEqual({ user: 'kim', token: '…' });
  });

  it('are recognised by the values that were entered', () => {
    expect(
      [{}, { region: 'eu' }, { base_url: 'x' }, { user: 'kim' }, { other: 'x' }].map((values) =>
        formFor(forms, values),
      ),
    ).toEqual([0, 0, 1, 2, 0]);
  });
});
