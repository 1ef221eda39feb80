/** Every dialog id, in one place: stored conversations refer to them. */
export const DialogId = {
  root: 'root',
  partnerSearch: 'partner-search',
  profileLookup: 'profile-lookup',
} as const;
