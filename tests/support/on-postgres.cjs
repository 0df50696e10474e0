process.env.TEST_CLIENT = 'postgres';
