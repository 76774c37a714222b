console.log('gouji bench');
