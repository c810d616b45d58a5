// What roles without lists of applications read here.

export function NoListPage() {
  return (
    <div className="space-y-4">
      <h1>申请书管理</h1>
      <p>您现在的身份不审核申请书。如果您还有其他身份，请在页面右上角切换。</p>
    </div>
  );
}
