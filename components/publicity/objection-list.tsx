'use client';
// 异议 of a publicity: each with its finding, or the form for it, and a form for another one.

import { useState } from 'react';
import { newId } from '@/components/ui/new-id';
import { SelectField } from '@/components/ui/select-field';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { objectionStateNames } from '@/lib/messages/publicity';
import type { ObjectionDto, PublicityActions } from './publicity-types';
import { missing, WrittenAct } from './written-act';

type Props = {
  readonly publicityId: string;
  readonly people: readonly { readonly applicationId: string; readonly name: string }[];
  readonly objections: readonly ObjectionDto[];
  /** Nothing can be written where it was stopped, or where the reader stands in it. */
  readonly writing: boolean;
  readonly actions: Pick<PublicityActions, 'record' | 'find' | 'settle'>;
};

export function ObjectionList({ publicityId, people, objections, writing, actions }: Props) {
  return (
    <section aria-labelledby="objections" className="space-y-4">
      <h2 id="objections">异议</h2>
      {objections.length === 0 && <p>还没有收到异议。</p>}
      <ol className="space-y-4">
        {objections.map((objection) => (
          <Objection key={objection.id} {...{ objection, writing, actions }} />
        ))}
      </ol>
      {writing && (
        <details className={styles.box}>
          <summary className="min-h-11 cursor-pointer py-2 font-medium">登记一条异议</summary>
          <NewObjection {...{ publicityId, people }} record={actions.record} />
        </details>
      )}
    </section>
  );
}

type ObjectionProps = Pick<Props, 'writing' | 'actions'> & { readonly objection: ObjectionDto };

function Objection({ objection, writing, actions }: ObjectionProps) {
  const { id, about, fromWhom, text, recordedAt, finding, settlement, state } = objection;
  const [verdict, setVerdict] = useState('');
  return (
    <li className={`${styles.box} space-y-2`}>
      <p>
        <strong>{objectionStateNames[state]}</strong> · 对 {about} · 反映人：
        {fromWhom === '' ? '匿名' : fromWhom} · <time>{formatDateTime(recordedAt)}</time>
      </p>
      <p className="whitespace-pre-wrap">{text}</p>
      {finding !== null && <p className="whitespace-pre-wrap">核查情况：{finding}</p>}
      {settlement !== null && <p className="whitespace-pre-wrap">处理情况：{settlement}</p>}
      {writing && state === 'open' && (
        <WrittenAct
          label="核查情况"
          button="保存核查结论"
          act={(found) =>
            verdict === ''
              ? missing('请选择核查结论。')
              : actions.find({ objectionId: id, upheld: verdict === 'yes', finding: found })
          }
        >
          <SelectField
            id={`verdict-${id}`}
            label="核查结论"
            value={verdict}
            onChange={setVerdict}
            options={[
              ['no', '不属实'],
              ['yes', '属实'],
            ]}
          />
        </WrittenAct>
      )}
      {writing && state === 'upheld' && (
        <>
          <p>查实后，请在审核页面把申请书回退给申报人修改。不需要回退的，请写明怎样处理。</p>
          <WrittenAct
            label="处理情况"
            button="保存处理情况"
            act={(done) => actions.settle({ objectionId: id, settlement: done })}
          />
        </>
      )}
    </li>
  );
}

type NewProps = Pick<Props, 'publicityId' | 'people'> & Pick<PublicityActions, 'record'>;

function NewObjection({ publicityId, people, record }: NewProps) {
  const [about, setAbout] = useState(people.length === 1 ? (people[0]?.applicationId ?? '') : '');
  const [fromWhom, setFromWhom] = useState('');
  const [objectionId, setObjectionId] = useState(newId);
  const act = async (text: string) => {
    if (about === '') return missing('请选择异议是对谁的。');
    const answer = await record({ publicityId, applicationId: about, objectionId, fromWhom, text });
    if (answer.ok) {
      setObjectionId(newId());
      setFromWhom('');
    }
    return answer;
  };
  return (
    <div className="mt-3">
      <WrittenAct label="反映的情况" button="登记" act={act}>
        <SelectField
          id="objection-about"
          label="对谁"
          value={about}
          onChange={setAbout}
          options={people.map(({ applicationId, name }) => [applicationId, name] as const)}
        />
        <TextField
          id="objection-from"
          label="反映人"
          optional
          hint="匿名的不填。只有本单位的管理员能看到。"
          maxLength={100}
          value={fromWhom}
          onChange={setFromWhom}
        />
      </WrittenAct>
    </div>
  );
}
