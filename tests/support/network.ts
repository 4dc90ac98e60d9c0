import nock from 'nock';

// Nothing but this machine is ever reached from a test; clients made before this line would not be held to it.
nock.disableNetConnect();
nock.enableNetConnect(/^(127\.0\.0\.1|localhost)(:|$)/);
