import './browser-globals';
import { act, screen, within } from '@testing-library/react';
import { AttachmentList } from '@/components/attachments/attachment-list';
import { UploadButton } from '@/components/attachments/upload-button';
import { FileLinks } from '@/components/review/file-links';
import type { SubmittedFile } from '@/lib/domain/application/submission-content';
import type { AttachmentDto } from '@/lib/domain/attachments';
import { stage } from './stage';

const place = { sectionId: 'education', rowId: '00000000-0000-7000-8000-000000000001' };
const file = (changes: Partial<AttachmentDto> = {}): AttachmentDto => ({
  ...place,
  id: 'f1',
  kind: 'diploma',
  name: '证书.jpg',
  mediaType: 'image/jpeg',
  size: 3_000_000,
  state: 'ready',
  pages: null,
  sameAs: null,
  ...changes,
});
const list = (...attachments: AttachmentDto[]) =>
  stage(
    <AttachmentList
      label="毕业证书：已上传的附件"
      attachments={attachments}
      canEdit
      onRemove={() => Promise.resolve({ ok: true })}
    />,
  );
const submitted = (changes: Partial<SubmittedFile> = {}): SubmittedFile => ({
  ...place,
  id: 'f1',
  kind: 'diploma',
  kindLabel: '毕业证书',
  name: '证书.jpg',
  mediaType: 'image/jpeg',
  size: 3_000_000,
  sha256: 'a'.repeat(64),
  ...changes,
});
const line = () => screen.getByRole('listitem');
const thumbnails = () =>
  [...line().querySelectorAll('img')].map((image) => ({
    address: image.getAttribute('src'),
    loading: image.getAttribute('loading'),
    size: [image.getAttribute('width'), image.getAttribute('height')],
    alt: image.alt,
  }));
const small = (id: string) => ({
  address: `/api/files/${id}/preview`,
  loading: 'lazy',
  size: ['48', '48'],
  alt: '',
});

describe('a file that the applicant attached', () => {
  it('shows a picture small, of a size that is known before it comes', () => {
    list(file());
    expect(thumbnails()).toEqual([small('f1')]);
    expect(within(line()).getByRole('link').getAttribute('href')).toBe('/api/files/f1');
  });

  it('shows a PDF by a mark and its pages', () => {
    list(file({ name: '证书.pdf', mediaType: 'application/pdf', pages: 3 }));
    expect(thumbnails()).toEqual([]);
    within(line()).getByText('PDF');
    within(line()).getByText('2.9 MB，共 3 页');
  });

  it('says of one that is still checked what that means, and opens nothing', () => {
    list(file({ state: 'quarantined' }));
    expect(thumbnails()).toEqual([]);
    expect(within(line()).queryByRole('link')).toBeNull();
    within(line()).getByText('正在安全检查');
    within(line()).getByText(/检查自动进行，您不需要做什么/);
    within(line()).getByRole('button', { name: '删除 证书.jpg' });
  });

  it('says where the very same file is already, and refuses nothing', () => {
    list(file({ sameAs: '学历学位·毕业证书“原件.jpg”' }));
    within(line()).getByText(/^提示：与学历学位·毕业证书“原件.jpg”内容相同。如果两处都需要/);
    within(line()).getByRole('link', { name: '打开 证书.jpg' });
  });

  it('shows an identity document only when it is asked for, and with the watermark', () => {
    list(file({ kind: 'identityCard' }));
    expect(thumbnails()).toEqual([]);
    within(line()).getByText('证件');
    expect(within(line()).getByRole('link').getAttribute('href')).toBe('/api/files/f1/preview');
  });
});

describe('a file that a reviewer reads', () => {
  it('is shown small beside its name; in a summary its section is named too', () => {
    const { unmount } = stage(<FileLinks files={[submitted()]} />);
    expect(thumbnails()).toEqual([small('f1')]);
    unmount();
    stage(
      <FileLinks files={[submitted()]} withSection={[{ id: 'education', title: '学历学位' }]} />,
    );
    within(line()).getByRole('link', { name: '学历学位·毕业证书：证书.jpg' });
  });

  it.each(['identityCard', 'identityCardBack', 'identity'])('never raw: %s', (kind) => {
    stage(<FileLinks files={[submitted({ kind })]} />);
    expect(thumbnails()).toEqual([]);
    expect(within(line()).getByRole('link').getAttribute('href')).toBe('/api/files/f1/preview');
  });

  it('says the pages of a PDF, where its submission knows them', () => {
    const pdf = { mediaType: 'application/pdf', name: '证书.pdf' };
    const { unmount } = stage(<FileLinks files={[submitted({ ...pdf, pages: 12 })]} />);
    within(line()).getByText('2.9 MB，共 12 页');
    unmount();
    stage(<FileLinks files={[submitted(pdf)]} />);
    within(line()).getByText('2.9 MB');
  });
});

describe('a file that is still checked', () => {
  afterEach(() => jest.useRealTimers());

  it.each([
    ['quarantined', 2],
    ['ready', 0],
  ] as const)('%s: the page asks %i times in half a minute', (state, asked) => {
    jest.useFakeTimers();
    const reload = jest.fn();
    stage(
      <UploadButton
        {...place}
        applicationId="a"
        kind="diploma"
        kindLabel="毕业证书"
        attachments={[file({ state })]}
        canEdit={false}
        onRemove={() => Promise.resolve({ ok: true })}
        onUploaded={reload}
      />,
    );
    act(() => jest.advanceTimersByTime(30_000));
    expect(reload).toHaveBeenCalledTimes(asked);
  });
});
