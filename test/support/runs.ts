/** How many examples a law is tried with: a quarter of them every time, all of them by `npm run test:generators`. */
export const runs = (all: number): number => (process.env.ALL_EXAMPLES ? all : Math.ceil(all / 4));
