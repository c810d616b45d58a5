import { identityProblems } from '@/lib/messages/identity';

describe('what people are told about a number or a name', () => {
  it.each(Object.entries(identityProblems))('%s is one Chinese sentence', (code, sentence) => {
    expect(sentence).toMatch(/^\p{Script=Han}.*。$/u);
    expect(sentence).not.toContain(code);
    expect(sentence).not.toMatch(/undefined|null|[{}]/);
  });
});
