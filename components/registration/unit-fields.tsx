'use client';
// The fields of a unit: the unit itself, and its contact block.

import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import type { UnitForm } from '@/lib/domain/registration/unit';
import type { Errors } from './person-fields';

type Props = {
  readonly form: UnitForm;
  readonly errors: Errors;
  readonly onChange: (form: UnitForm) => void;
};
type Region = { readonly code: string; readonly name: string };

export const emptyUnit: UnitForm = {
  name: '',
  uscc: '',
  nature: '',
  regionCode: '',
  parentId: '',
  address: '',
  leaderName: '',
  leaderMobile: '',
  telephone: '',
  email: '',
};

export function UnitFields({
  form,
  errors,
  onChange,
  regions,
}: Props & { readonly regions: readonly Region[] }) {
  return (
    <>
      <TextField
        id="unit-name"
        label="单位名称"
        hint="单位全称，与证照上的名称一致。"
        value={form.name}
        onChange={(name) => onChange({ ...form, name })}
        error={errors['name']}
        autoComplete="organization"
      />
      <TextField
        id="unit-uscc"
        label="统一社会信用代码"
        hint="18 位，见营业执照或法人证书。"
        value={form.uscc}
        onChange={(uscc) => onChange({ ...form, uscc })}
        error={errors['uscc']}
      />
      <SelectField
        id="unit-nature"
        label="单位性质"
        value={form.nature}
        onChange={(nature) => onChange({ ...form, nature })}
        options={unitNatures}
        error={errors['nature']}
      />
      <SelectField
        id="unit-regionCode"
        label="所属评审地区"
        value={form.regionCode}
        onChange={(regionCode) => onChange({ ...form, regionCode })}
        options={regions.map(({ code, name }) => [code, name] as const)}
        error={errors['regionCode']}
      />
      <TextField
        id="unit-address"
        label="单位地址"
        optional
        value={form.address}
        onChange={(address) => onChange({ ...form, address })}
        error={errors['address']}
      />
    </>
  );
}

export function UnitContactFields({ form, errors, onChange }: Props) {
  return (
    <>
      <TextField
        id="unit-leaderName"
        label="单位负责人"
        value={form.leaderName}
        onChange={(leaderName) => onChange({ ...form, leaderName })}
        error={errors['leaderName']}
      />
      <TextField
        id="unit-leaderMobile"
        label="负责人手机"
        inputMode="tel"
        value={form.leaderMobile}
        onChange={(leaderMobile) => onChange({ ...form, leaderMobile })}
        error={errors['leaderMobile']}
      />
      <TextField
        id="unit-telephone"
        label="联系电话"
        hint="固定电话请带区号，例如 0991-1234567。"
        inputMode="tel"
        value={form.telephone}
        onChange={(telephone) => onChange({ ...form, telephone })}
        error={errors['telephone']}
      />
      <TextField
        id="unit-email"
        label="EMail"
        optional
        inputMode="email"
        value={form.email}
        onChange={(email) => onChange({ ...form, email })}
        error={errors['email']}
      />
    </>
  );
}
