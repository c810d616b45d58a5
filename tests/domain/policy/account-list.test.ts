import { accountsLink, readAccountList } from '@/lib/domain/policy/account-list';

const nothing = { role: null, state: null, name: null, after: null };
const id = '0193a2b4-0000-7000-8000-000000000001';

describe('a link of 帐号和角色', () => {
  it.each([
    ['asks for everything', {}, nothing],
    ['asks for a role', { role: 'regionAdmin' }, { ...nothing, role: 'regionAdmin' }],
    ['asks for a state', { state: 'disabled' }, { ...nothing, state: 'disabled' }],
    ['carries a sealed name', { name: 'aB_-9' }, { ...nothing, name: 'aB_-9' }],
    ['goes on after an account', { after: id }, { ...nothing, after: id }],
    ['means nothing by what it cannot mean', { role: 'king', state: '', after: '1' }, nothing],
    ['means nothing by what stands in it twice', { role: ['auditor', 'auditor'] }, nothing],
    ['carries no name that is not sealed', { name: '古丽' }, nothing],
  ])('%s', (_, link, list) => {
    expect(readAccountList(link)).toEqual(list);
  });

  it('is read as it was written', () => {
    const list = { role: 'auditor', state: 'active', name: 'aB', after: id } as const;
    expect(accountsLink(list)).toBe(`/accounts?role=auditor&state=active&name=aB&after=${id}`);
    expect(accountsLink(nothing)).toBe('/accounts');
  });
});
