// What the levels before have written.

import { FactsList } from '@/components/ui/facts-list';
import { styles } from '@/components/ui/styles';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { PastRecommendationDto } from './review-types';

type Props = { readonly recommendations: readonly PastRecommendationDto[] };

export function PastRecommendations({ recommendations }: Props) {
  return recommendations.map((each) => (
    <section key={`${each.office}${each.savedAt.toISOString()}`} className={styles.box}>
      <h2>{each.office}推荐意见</h2>
      <p className="my-2 whitespace-pre-wrap">{each.text === '' ? '（没有填写）' : each.text}</p>
      <FactsList
        facts={[
          { label: '单位负责人', value: each.leaderName },
          { label: '联系电话', value: each.telephone },
          { label: '填写时间', value: formatDateTime(each.savedAt) },
        ]}
      />
    </section>
  ));
}
