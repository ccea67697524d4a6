import { Secret } from '../../common/member/text.js';

/** A password as somebody sends it; whether it will do as a new one, bcrypt and the rules for passwords say. */
export const Password = (description: string, example = 'staple the correct battery') =>
  Secret(description, example, { max: 1024, min: 1 });
