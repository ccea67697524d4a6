import { Text } from '../../common/member/text.js';
/** Where a stored picture is found. */
export class AvatarPathView {
  @Text(
    'Path below the address of the API, without a leading slash.',
    'pictures/thumbnails/persons/3fa85f64-5717-4562-b3fc-2c963f66afa6.png',
  )
  thumbnail_path: string;
}
