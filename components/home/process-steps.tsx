// 申报流程 in five steps (申报指南 四).

const steps = [
  ['个人填写材料并提交', '注册、登录，新增申请书，逐栏填写并上传附件，上报。'],
  ['基层单位管理员审核', '核对材料，填写推荐意见后上报；有问题的退回个人修改。'],
  ['主管单位管理员审核', '也叫推荐单位或材料接收部门，审核后上报评审委员会。'],
  ['评审委员会审核', '也叫专业委员会，对材料进行形式审核。'],
  ['形式审核通过', '由评审委员会组织专家开会评审。'],
] as const;

export function ProcessSteps() {
  return (
    <section aria-labelledby="process">
      <h2 id="process">申报流程</h2>
      <ol className="mt-2 grid gap-2">
        {steps.map(([title, about], index) => (
          <li key={title} className="flex gap-3">
            <span className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-full border-2 border-accent font-bold text-accent">
              {index + 1}
            </span>
            <p>
              <span className="font-medium">{title}</span>
              <br />
              <span className="text-sm text-zinc-600">{about}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
