'use client';
// 导出: the figures as a spreadsheet, for a reason that is recorded.

import { useState, type SyntheticEvent } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/domain/result';

type Sheet = { readonly name: string; readonly file: string };
export type ExportSheet = (input: {
  year: string;
  series: string;
  reason: string;
}) => Promise<Result<Sheet>>;

function save({ name, file }: Sheet): void {
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export function ExportStatistics({
  year,
  series,
  exportSheet,
}: {
  readonly year: string;
  readonly series: string;
  readonly exportSheet: ExportSheet;
}) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useAct(exportSheet);
  const send = async () => {
    const sheet = await run({ year, series, reason: reason.trim() });
    if (sheet === null) return;
    save(sheet);
    setOpen(false);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <>
      <button
        type="button"
        className={`${styles.secondary} print:hidden`}
        onClick={() => setOpen(true)}
      >
        导出表格（.xlsx）
      </button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="导出统计"
        description="请写明导出原因。导出的人、时间和原因会记录下来。"
      >
        <form className="space-y-4" onSubmit={submit}>
          <TextField
            id="export-reason"
            label="导出原因"
            hint="4 到 500 字，如“向上级报送年度进展”"
            value={reason}
            onChange={setReason}
            maxLength={500}
            error={failure ? (Object.values(failure.fieldErrors)[0] ?? failure.message) : undefined}
          />
          <button type="submit" className={styles.primary} disabled={pending}>
            {pending ? '正在导出…' : '导出'}
          </button>
        </form>
      </Dialog>
    </>
  );
}
