import { someId } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';

/** Where a stored picture is found. */
export class AvatarPathView {
  @Text('Path below the address of the API, without a leading slash.', `pictures/thumbnails/persons/${someId}.png`)
  thumbnail_path: string;
}
