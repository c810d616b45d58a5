// The notice of a publicity as people read it: who, for which title, on what grounds, until when.

import { styles } from '@/components/ui/styles';
import type { PublicityNotice } from '@/lib/domain/publicity/notice';

export function NoticeView({ notice }: { readonly notice: PublicityNotice }) {
  const { unit, period, workingDays, people, place, contactName, telephone, email } = notice;
  return (
    <article aria-labelledby="notice" className={`${styles.box} space-y-4`}>
      <h2 id="notice">{notice.title}</h2>
      <p>
        根据职称评审管理规定，{unit}对下列人员的申报情况予以公示。公示期 {period.from} 至{' '}
        {period.to}
        ，共 {workingDays} 个工作日。
      </p>
      <p>
        公示期内，对公示的人员和材料有异议的，可以向{contactName}反映，电话 {telephone}
        {email !== '' && `，邮箱 ${email}`}。可以署名，也可以匿名；请写明具体情况，以便核查。
      </p>
      <p>公示方式和地点：{place}。</p>
      <ol className="space-y-4">
        {people.map(({ name, unit: of, title, materials }) => (
          <li
            key={`${name}${title}${JSON.stringify(materials)}`}
            className="border-t border-line pt-3"
          >
            <h3>{name}</h3>
            <p>单位：{of}</p>
            <p>申报职称：{title}</p>
            <details className="mt-1">
              <summary className="min-h-11 cursor-pointer py-2 text-accent">推荐材料摘要</summary>
              <div className="space-y-2">
                {materials.map((section) => (
                  <div key={section.title}>
                    <p className="font-medium">{section.title}</p>
                    <ul className="list-disc pl-6">
                      {section.lines.map((line, at) => (
                        // oxlint-disable-next-line react/no-array-index-key -- rows may read alike, and their order was published
                        <li key={`${at}${line}`}>{line}</li>
                      ))}
                    </ul>
                  </div>
                ))}
              </div>
            </details>
          </li>
        ))}
      </ol>
    </article>
  );
}
