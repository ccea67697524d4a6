import { ApiProperty } from '@nestjs/swagger';

/** What is wrong with one field. */
export class FieldErrorView {
  /**
   * Name of the field; empty for a rule on the whole body.
   * @example 'email'
   */
  field: string;

  /**
   * What was expected.
   * @example 'must be an e-mail address'
   */
  message: string;
}

/** Details of a refusal, where there are any. */
export class ProblemDataView {
  /** The fields that do not fit. */
  errors?: FieldErrorView[];

  /**
   * The number of active people the studio may have, when that limit is reached.
   * @example 100
   */
  limit?: number;
}

/** A refusal: RFC 9457 problem details, with the members that existing clients read. */
export class ProblemView {
  /**
   * Kind of the problem, stable across releases.
   * @example 'urn:troupe:problem:invalid-input'
   */
  type: string;

  /**
   * The kind in words.
   * @example 'The input does not fit'
   */
  title: string;

  /**
   * HTTP status.
   * @example 400
   */
  status: number;

  /**
   * What happened and what to do, for the person who reads it.
   * @example 'email: must be an e-mail address.'
   */
  detail: string;

  /**
   * Number of the request; the same stands in the server's log.
   * @example 'req-4f'
   */
  request_id: string;

  /**
   * Always true.
   * @example true
   */
  error: boolean;

  /**
   * The same as `detail`, where existing clients look for it.
   * @example 'email: must be an e-mail address.'
   */
  message: string;

  @ApiProperty({
    description: 'Details, or null. Present on 400 only.',
    type: ProblemDataView,
    nullable: true,
    required: false,
    example: { errors: [{ field: 'email', message: 'must be an e-mail address' }] },
  })
  data?: ProblemDataView | null;

  /**
   * The same as `detail`, on 401 only.
   * @example 'The token is not valid.'
   */
  msg?: string;
}
