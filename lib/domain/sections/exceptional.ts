// 破格/直接申报: the ground of an exception and its two recommenders (domain.md §5.14).

import { exceptionKinds, usualMode } from '@/lib/domain/codes/small-tables';
import { doubtfulAt, wrongAt } from './findings';
import { defineSection } from './section';

const modes = ['破格', '直接申报（绿色通道）'];

export const exceptional = defineSection({
  id: 'exceptional',
  title: '破格、直接申报',
  intro: '正常晋升的不填。破格或直接申报的，请写明符合的条款和两位同行专家的推荐。',
  layout: 'list',
  maxRows: 3,
  rowName: '破格',
  fields: {
    kind: { kind: 'choice', label: '破格类型', codes: exceptionKinds },
    clause: { kind: 'longText', label: '符合条款', max: 500 },
    ground: { kind: 'longText', label: '主要依据', max: 1000 },
    firstName: { kind: 'text', label: '推荐专家一姓名', max: 100 },
    firstTitle: { kind: 'text', label: '推荐专家一职称', max: 100 },
    firstUnit: { kind: 'text', label: '推荐专家一单位', max: 100 },
    firstOpinion: { kind: 'longText', label: '推荐专家一意见', max: 500 },
    secondName: { kind: 'text', label: '推荐专家二姓名', max: 100 },
    secondTitle: { kind: 'text', label: '推荐专家二职称', max: 100 },
    secondUnit: { kind: 'text', label: '推荐专家二单位', max: 100 },
    secondOpinion: { kind: 'longText', label: '推荐专家二意见', max: 500 },
  },
  columns: ['kind', 'clause', 'firstName', 'secondName'],
  attachments: [
    { kind: 'recommendation', label: '专家推荐表' },
    { kind: 'ground', label: '破格依据材料' },
  ],
  check: (rows, { told }) => [
    ...wrongAt(
      rows,
      'secondName',
      ({ firstName, secondName }) => firstName && firstName === secondName,
      '两位推荐专家应是不同的人，请核对。',
    ),
    ...doubtfulAt(
      rows,
      'kind',
      () => told.mode === usualMode,
      '申报方式选了正常晋升，一般不填这一栏目，请核对。',
    ),
    ...(rows.length === 0 && told.mode !== null && modes.includes(told.mode)
      ? [{ rowId: null, field: null, message: `申报方式选了${told.mode}，请在这里写明依据。` }]
      : []),
  ],
  examples: [
    {
      kind: '资历破格',
      clause: '获省部级以上新闻奖一等奖一项以上，可提前一年申报。',
      ground: '2022 年获示例新闻奖，作品被自治区媒体转载。',
      firstName: '迪丽娜尔·示例·买买提',
      firstTitle: '高级记者',
      firstUnit: '示例日报社',
      firstOpinion: '业务突出，同意破格推荐。',
      secondName: '㐂示例',
      secondTitle: '高级编辑',
      secondUnit: '示例广播电视台',
      secondOpinion: '成果真实，同意推荐。',
    },
  ],
});
