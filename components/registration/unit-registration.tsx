'use client';
// 单位注册: consent, the unit, its supervising unit, contact, administrator, and who approves it.

import { useState } from 'react';
import { FailureBox } from '@/components/ui/failure-box';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { parsePerson, type PersonForm } from '@/lib/domain/registration/person';
import { parseUnit, type UnitForm } from '@/lib/domain/registration/unit';
import type { Result } from '@/lib/domain/result';
import { problemSentences } from '@/lib/messages/registration';
import { ConsentStep, type Consent } from './consent-step';
import { ContactFields, emptyPerson, IdentityFields, type Errors } from './person-fields';
import { consentProblems, summaryOf } from './registration-problems';
import { emptyUnit, UnitContactFields, UnitFields } from './unit-fields';
import { UnitPicker, type FindUnits, type UnitOption } from './unit-picker';
import { UnitDone } from './unit-done';
import { Wizard } from './wizard';

type Props = {
  readonly consentText: { readonly version: string; readonly text: string };
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  /** The signed-in person, who becomes the administrator. */
  readonly signedInAs: string | null;
  readonly findUnits: FindUnits;
  readonly register: (input: {
    unit: UnitForm;
    administrator: PersonForm | null;
    consentVersion: string;
    read: true;
    sensitive: true;
  }) => Promise<Result<{ unitId: string }>>;
};

const ofUnit = ['name', 'uscc', 'nature', 'regionCode', 'address'];

export function UnitRegistration({ consentText, regions, signedInAs, findUnits, register }: Props) {
  const [consent, setConsent] = useState<Consent>({ read: false, sensitive: false });
  const [unit, setUnit] = useState(emptyUnit);
  const [parent, setParent] = useState<UnitOption | null>(null);
  const [person, setPerson] = useState(emptyPerson);
  const [unitErrors, setUnitErrors] = useState<Errors>({});
  const [errors, setErrors] = useState<Errors>({});
  const [done, setDone] = useState(false);
  const { run, pending, failure } = useAct(register);

  const checkUnit = (fields: (name: string) => boolean) => {
    const parsed = parseUnit(unit);
    const all = parsed.ok ? {} : problemSentences(parsed.problems);
    const found = Object.fromEntries(Object.entries(all).filter(([name]) => fields(name)));
    setUnitErrors(found);
    return summaryOf(found, 'unit-');
  };
  const checkPerson = () => {
    if (signedInAs !== null) return [];
    const parsed = parsePerson(person, new Date());
    const found = parsed.ok ? {} : problemSentences(parsed.problems);
    setErrors(found);
    return summaryOf(found);
  };
  const finish = async () => {
    const ticks = { read: true as const, sensitive: true as const };
    const administrator = signedInAs === null ? person : null;
    const input = { unit, administrator, consentVersion: consentText.version, ...ticks };
    if ((await run(input)) !== null) setDone(true);
    return [];
  };

  if (done && parent) return <UnitDone unit={unit.name} parent={parent} />;
  return (
    <>
      <FailureBox title="没有注册成功" failure={failure} />
      <Wizard
        finish="提交单位注册"
        pending={pending}
        onFinish={finish}
        steps={[
          {
            title: '阅读告知',
            content: <ConsentStep {...consentText} consent={consent} onChange={setConsent} />,
            check: () => consentProblems(consent),
          },
          {
            title: '单位信息',
            content: (
              <UnitFields form={unit} errors={unitErrors} onChange={setUnit} regions={regions} />
            ),
            check: () => checkUnit((name) => ofUnit.includes(name)),
          },
          {
            title: '主管单位',
            content: (
              <ParentStep
                parent={parent}
                find={findUnits}
                onPick={(picked) => {
                  setParent(picked);
                  setUnit({ ...unit, parentId: picked.id });
                }}
              />
            ),
            check: () => checkUnit((name) => name === 'parentId'),
          },
          {
            title: '联系方式和管理员',
            content: (
              <>
                <UnitContactFields form={unit} errors={unitErrors} onChange={setUnit} />
                <h2>管理员帐户</h2>
                {signedInAs === null ? (
                  <>
                    <p>已有个人帐户的，请先登录再注册单位，不要重复注册。</p>
                    <IdentityFields form={person} errors={errors} onChange={setPerson} />
                    <ContactFields form={person} errors={errors} onChange={setPerson} />
                  </>
                ) : (
                  <p>{signedInAs}（您现在登录的帐户）将成为本单位管理员。</p>
                )}
              </>
            ),
            check: () => [...checkUnit(() => true), ...checkPerson()],
          },
        ]}
      />
    </>
  );
}

type ParentProps = {
  readonly parent: UnitOption | null;
  readonly find: FindUnits;
  readonly onPick: (unit: UnitOption) => void;
};

function ParentStep({ parent, find, onPick }: ParentProps) {
  return (
    <div id="unit-parentId" className="space-y-4">
      <p>主管单位也叫推荐单位或材料接收部门，负责审核本单位的注册信息和申报材料。</p>
      {parent && (
        <p className={styles.box} aria-live="polite">
          已选择：<strong>{parent.name}</strong>
        </p>
      )}
      <UnitPicker
        find={find}
        onPick={onPick}
        nothingFound="没有找到这个主管单位。请换一个词查找；仍找不到时，请联系本地区职称管理部门或技术咨询电话。"
      />
    </div>
  );
}
