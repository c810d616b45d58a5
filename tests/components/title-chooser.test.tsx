import './browser-globals';
import { screen } from '@testing-library/react';
import { TitleChooser } from '@/components/form/title-chooser';
import { failure } from './section-props';
import { stage } from './stage';

const title = (name: string, level: string, mode: 'review' | 'examOnly' | 'examPlusReview') => ({
  key: name,
  name,
  level,
  open: mode !== 'examOnly',
  mode,
});
const chooser = (titles: ReturnType<typeof title>[]) => (
  <TitleChooser
    firstPage="edit"
    regionCode="650000"
    specialties={[{ key: 'accounting.accounting', name: '会计', titles }]}
    create={() => Promise.resolve(failure('busy', '请稍等。'))}
  />
);
const professor = title('正高级会计师', '正高级', 'review');
const senior = title('高级会计师', '副高级', 'examPlusReview');
const middle = title('会计师', '中级', 'examOnly');

describe('choosing a title', () => {
  it('offers what is reviewed, and says of the others that an examination gives them', () => {
    stage(chooser([professor, senior, middle]));
    const options = [...document.querySelectorAll('#title option')].map((each) => each.textContent);
    expect(options.slice(1)).toEqual(['正高级会计师（正高级）', '高级会计师（副高级）']);
    expect(screen.getByText(/以考代评/)).toHaveTextContent('不受理评审申报：会计师（中级）。');
  });

  it('says so also where nothing else is open', () => {
    stage(chooser([middle]));
    expect(screen.getByText(/以考代评/)).toBeVisible();
    expect(screen.getByText(/没有开放这个专业的申报/)).toBeVisible();
  });

  it('asks for the pass certificate where examination and review go together', async () => {
    const { user } = stage(chooser([professor, senior]));
    await user.selectOptions(screen.getByLabelText('拟评专业技术职务'), '正高级会计师（正高级）');
    expect(screen.queryByText(/考评结合/)).toBeNull();
    await user.selectOptions(screen.getByLabelText('拟评专业技术职务'), '高级会计师（副高级）');
    expect(screen.getByText(/考评结合/)).toHaveTextContent('成绩合格证明');
  });
});
