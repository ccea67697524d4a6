/** How a production is made. */
export const productionStyles = [
  '2d',
  '2dpaper',
  '3d',
  '2d3d',
  'ar',
  'vfx',
  'stop-motion',
  'motion-design',
  'archviz',
  'commercial',
  'catalog',
  'immersive',
  'nft',
  'video-game',
  'vr',
] as const;

/** The production type whose shots hang below episodes. */
export const tvShow = 'tvshow';
