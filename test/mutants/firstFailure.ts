import fc from 'fast-check';

// That a test fails is all that is asked; the smallest value that it fails with takes long to find.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
