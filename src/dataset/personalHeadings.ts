import { comparable } from './plainText.ts';

/** Headings of single people's particulars: a planning dataset needs none of them. */
const personal: readonly RegExp[] = [
  /姓名|名字|曾用名|联系人|负责人|填表人|经办人/,
  /身份证|证件号|证件类型|护照/,
  /学籍(号|辅号)|学号|考号|准考证/,
  /出生(日期|年月|地)|生日/,
  /监护人|家长|父亲|母亲/,
  /电话|手机|联系方式|微信|邮箱/,
  /家庭住址|家庭地址|现住址|户籍地址|户口所在地/,
  /性别|民族|血型|健康状况/,
  /^(pupil|student|child|first|last|family|given|sur|full)s?name$|nameof(the)?(pupil|student|child)/,
  /^idcard$|^id(card)?(number|no|num)$|^(pupil|student|child)(id|number|no)$|nationalid|passport/,
  /dateofbirth|birthdate|birthday|^dob$/,
  /guardian|parent|^(father|mother)/,
  /phone|telephone|mobile|^e?mail|homeaddress/,
  /^(sex|gender|ethnicity)$/,
];

/** Whether a heading names particulars of single people; such columns are dropped unread. */
export function isPersonalHeading(heading: string): boolean {
  const plain = comparable(heading);
  return personal.some((pattern) => pattern.test(plain));
}
