/** It is the same for everybody: whoever stands between may keep it for a minute. */
export const kept = 'public, max-age=60'
