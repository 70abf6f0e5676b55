import type { CheckSubject } from '../../core/checks/subject.js';
import { useDetails, useText } from './TextContext.js';

/** What a token is checked as: the name of the profile, or of the kind. */
export function useSubjectName(): (subject: CheckSubject) => string {
  const { page } = useText();
  const { kindTexts } = useDetails();
  return (subject) =>
    subject.by === 'profile' ? page.profileName(subject.profile) : kindTexts.names[subject.kind];
}
