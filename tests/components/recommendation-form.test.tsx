import './browser-globals';
import { fireEvent, screen } from '@testing-library/react';
import { RecommendationForm } from '@/components/review/recommendation-form';
import type { SaveRecommendation } from '@/components/review/review-types';
import { failure } from './section-props';
import { stage } from './stage';

const saved = {
  version: 2,
  text: '',
  leaderName: '示例负责人',
  leaderMobile: '19900000001',
  telephone: '0991-1234567',
  email: '',
};
const text = () => screen.getByLabelText('推荐意见：');

function form(save: SaveRecommendation) {
  return <RecommendationForm applicationId="a" state="unitReview" saved={saved} save={save} />;
}
const done: SaveRecommendation = ({ version }) =>
  Promise.resolve({ ok: true, data: { version: version + 1, savedAt: '2026-11-23T00:00:00Z' } });

describe('推荐意见', () => {
  it.each([
    ['', '0 字，还差 20 字'],
    ['推'.repeat(19), '19 字，还差 1 字'],
    ['推'.repeat(20), '20 字'],
    ['𠮷'.repeat(20), '20 字'],
    ['𠮷'.repeat(1000), '1000 字'],
    ['推'.repeat(1001), '1001 字，超出 1 字'],
    [`  ${'推'.repeat(19)}\n`, '19 字，还差 1 字'],
    ['👍🏽', '2 字，还差 18 字'],
  ])('%#: counts characters as the rule does', (typed, expected) => {
    stage(form(done));
    fireEvent.change(text(), { target: { value: typed } });
    expect(screen.getByText(/^\d+ 字/).textContent).toBe(expected);
  });

  it('begins with what the unit registered, and says which office recommends', () => {
    stage(form(done));
    expect(screen.getByText('基层单位推荐意见')).toBeVisible();
    expect(screen.getByLabelText('单位负责人')).toHaveValue('示例负责人');
    expect(screen.getByLabelText('联系电话')).toHaveValue('0991-1234567');
    expect(text()).toHaveAccessibleDescription('(20到1000字之间)');
  });

  it('sends the text with the contact block over the version that it shows', async () => {
    const sent: unknown[] = [];
    const { user, visited } = stage(form((input) => (sent.push(input), done(input))));
    await user.type(text(), '同意推荐');
    await user.click(screen.getByText('保存'));
    expect(sent).toEqual([{ ...saved, text: '同意推荐', applicationId: 'a' }]);
    expect(visited).toEqual(['refresh']);
  });

  it('keeps every letter when it could not be saved, and says why beside the text', async () => {
    const stale = () => Promise.resolve(failure('stale', '没有保存：在别处保存过。'));
    const { user, visited } = stage(form(stale));
    await user.type(text(), '同意推荐');
    await user.click(screen.getByText('保存'));
    expect(text()).toHaveValue('同意推荐');
    expect(text()).toHaveAccessibleDescription(/没有保存：在别处保存过。/);
    expect(text()).toBeInvalid();
    expect(visited).toEqual([]);
  });
});
