import type { Dialog } from 'botbuilder-dialogs';
import { EnquiryDialog } from './enquiry-dialog';
import { PartnerSearchDialog } from './partner-search-dialog';
import { PrivacyDialog } from './privacy-dialog';
import { ProfileLookupDialog } from './profile-lookup-dialog';
import { ShortlistDialog } from './shortlist-dialog';
import type { Step } from './step';

/** The flow that each kind of step begins; steering is the root dialog's own. */
const FLOW_OF = {
  search: 'partner-search',
  'find-similar': 'partner-search',
  compare: 'partner-search',
  'look-up': 'profile-lookup',
  'change-shortlist': 'shortlist',
  'clear-shortlist': 'shortlist',
  'copy-shortlist': 'shortlist',
  enquiry: 'enquiry',
  fill: 'enquiry',
  privacy: 'privacy',
} as const;

/** A step that a flow carries out. */
export type FlowStep = Extract<Step, { do: keyof typeof FLOW_OF }>;

/** True for a step that a flow carries out. */
export function isFlowStep(step: Step): step is FlowStep {
  return Object.hasOwn(FLOW_OF, step.do);
}

/** The id of the flow that carries out the step. */
export function flowOf(step: FlowStep): string {
  return FLOW_OF[step.do];
}

/** All flows, each by its own id. */
export function createFlows(): Dialog[] {
  return [
    new PartnerSearchDialog('partner-search'),
    new ProfileLookupDialog('profile-lookup'),
    new ShortlistDialog('shortlist'),
    new EnquiryDialog('enquiry'),
    new PrivacyDialog('privacy'),
  ];
}
