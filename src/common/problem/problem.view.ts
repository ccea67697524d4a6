import { Text } from '../member/text.js';
import { ListOf } from '../member/answered.js';
import { Flag, Numeric } from '../member/number.js';
import { ApiProperty } from '@nestjs/swagger';

/** What is wrong with one field. */
export class FieldErrorView {
  @Text('Name of the field; empty for a rule on the whole body.', 'email')
  field: string;

  @Text('What was expected.', 'must be an e-mail address')
  message: string;
}

/** Details of a refusal, where there are any. */
export class ProblemDataView {
  @ListOf(FieldErrorView, 'The fields that do not fit.', { optional: true })
  errors?: FieldErrorView[];

  @Numeric('The number of active people the studio may have, when that limit is reached.', 100, { optional: true })
  limit?: number;
}

/** A refusal: RFC 9457 problem details, with the members that existing clients read. */
export class ProblemView {
  @Text('Kind of the problem, stable across releases.', 'urn:troupe:problem:invalid-input')
  type: string;

  @Text('The kind in words.', 'The input does not fit')
  title: string;

  @Numeric('HTTP status.', 400)
  status: number;

  @Text('What happened and what to do, for the person who reads it.', 'email: must be an e-mail address.')
  detail: string;

  @Text("Number of the request; the same stands in the server's log.", 'req-4f')
  request_id: string;

  @Flag('Always true.', true)
  error: boolean;

  @Text('The same as `detail`, where existing clients look for it.', 'email: must be an e-mail address.')
  message: string;

  @ApiProperty({
    description: 'Details, or null. Present on 400 only.',
    type: ProblemDataView,
    nullable: true,
    required: false,
    example: { errors: [{ field: 'email', message: 'must be an e-mail address' }] },
  })
  data?: ProblemDataView | null;

  @Text('The same as `detail`, on 401 only.', 'The token is not valid.', { optional: true })
  msg?: string;
}
