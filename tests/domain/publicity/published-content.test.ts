import { sections } from '@/lib/domain/sections/registry';
import { publicityNotice } from '@/lib/domain/publicity/notice';
import { publishedOf } from '@/lib/domain/publicity/published-content';
import { exampleContent } from '@/lib/domain/application/example-content';

describe('what is published of an application', () => {
  it('is read out of these sections, field by field, and of no others', () => {
    const published = sections.flatMap(({ id, published: fields }) =>
      fields ? [[id, ...fields]] : [],
    );
    expect(Object.fromEntries(published.map(([id = '', ...fields]) => [id, fields]))).toEqual({
      education: ['level', 'degree', 'school', 'major', 'endedAt'],
      qualifications: ['level', 'obtainedAt', 'way'],
      'work-history': ['from', 'to', 'employer', 'post'],
      achievements: ['from', 'to', 'name', 'level', 'role'],
      publications: ['kind', 'name', 'publisher', 'publishedAt', 'authorship'],
      patents: ['kind', 'name', 'grantedAt', 'rank'],
      awards: ['awardedAt', 'project', 'name', 'level', 'grade'],
    });
  });

  it('is no number, telephone or birth date, nor the name of anybody else', () => {
    const banned = /证件|身份|电话|手机|出生|证明人|编号|邮箱|住址|地址/;
    const labels = sections.flatMap(({ fields, published = [] }) =>
      published.map((key) => fields[key]?.label ?? ''),
    );
    expect(labels.filter((label) => label === '' || banned.test(label))).toEqual([]);
  });

  it('stands in a notice by name, with the working days of its period', () => {
    const one = publishedOf(exampleContent());
    const people = [one, { ...one, name: '阿不都·示例' }];
    const contact = {
      place: '公示栏',
      contactName: '人事科',
      telephone: '0991-1234567',
      email: '',
    };
    const period = { from: '2026-11-23', to: '2026-11-30' };
    const notice = publicityNotice({ ...contact, unit: '示例单位', period, people }, new Map());
    expect(notice.title).toBe('示例单位关于 2 名同志申报专业技术职称的公示');
    expect(notice.workingDays).toBe(6);
    const said = 'title unit period workingDays people place contactName telephone email';
    expect(new Set(Object.keys(notice))).toEqual(new Set(said.split(' ')));
  });
});
