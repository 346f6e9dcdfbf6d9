/** The texts that this page shows, and which stored acknowledgement is one of them. */
import { acknowledgementHash, currentText } from '@partisipro/contracts/acknowledgement';

interface Of {
  version: string;
  hash: string;
}

export const text = currentText;
export const textHash = acknowledgementHash(currentText);

const isOfThisPage = ({ version, hash }: Of) => version === text.version && hash === textHash;

/** The one that counts: of an older version, or of other words, none does, and all is asked again. */
export const validOf = <T extends Of>({
  acknowledgements,
}: {
  acknowledgements: readonly T[];
}): T | undefined => acknowledgements.find(isOfThisPage);

/** This page is older than the texts that the site asks for now. */
export const isStale = ({ current }: { current: Of }): boolean => !isOfThisPage(current);
