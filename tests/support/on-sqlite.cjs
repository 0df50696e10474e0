process.env.TEST_CLIENT = 'sqlite';
