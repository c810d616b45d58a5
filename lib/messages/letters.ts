// Words of the letters that leave the site: a notice, where to read on, and how to stop them.

import { systemName } from './site';

const mostInSubject = 60;

/** One line, whatever stands in a name; long ones are cut. */
function lineOf(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ').trim()];
  return letters.length <= mostInSubject
    ? letters.join('')
    : `${letters.slice(0, mostInSubject - 1).join('')}…`;
}

/** An invitation to somebody who may have no account yet. @param address of the link. */
export function letterOfInvitation(
  invitation: { readonly office: string; readonly role: string; readonly until: string },
  address: string,
): { readonly subject: string; readonly text: string } {
  const { office, role, until } = invitation;
  const text = [
    `${office} 邀请您担任${role}。`,
    `请在北京时间 ${until} 前打开下面的链接，登录或注册本人帐户后接受。链接只能用一次，请不要转给他人：`,
    address,
    `这封邮件由${systemName}自动发送，请勿回复。本系统不会在邮件中索要密码、证件号码或费用。如果您不认识邀请您的单位，请忽略这封邮件。`,
  ].join('\n\n');
  return { subject: lineOf(`${office} 邀请您担任${role}`), text };
}

/** A notice of the site as a letter. @param address of the page it is about. */
export function letterOfNotice(
  notice: string,
  address: string,
): { readonly subject: string; readonly text: string } {
  const text = [
    notice,
    `请登录后查看：${address}`,
    `这封邮件由${systemName}自动发送，请勿回复。本系统不会在邮件中索要密码、证件号码或费用。不想再收到邮件，请登录后在“通知”页面关闭邮件提醒。`,
  ].join('\n\n');
  return { subject: lineOf(notice), text };
}
